// What travels between the widget and the chat API, as runtime/dialog/messages.py and events.py have it.

export type Inline =
  | { kind: 'text'; text: string }
  | { kind: 'bold' | 'italic'; children: Inline[] }
  | { kind: 'link'; href: string; children: Inline[] }
  | { kind: 'break' }
  | { kind: 'list'; items: Inline[][]; ordered?: boolean };

export interface CardPart {
  type: 'card';
  title: string;
  text?: string;
  image?: string;
  buttons?: { label: string; url?: string; reply?: string }[];
}

export type Part =
  | { type: 'text'; text: string; rich?: Inline[] }
  | { type: 'image'; url: string; alt?: string; caption?: string }
  | { type: 'audio'; url: string; voice?: boolean }
  | { type: 'video'; url: string; caption?: string }
  | { type: 'file'; name: string; url?: string; file_id?: string; size_bytes?: number; media_type?: string }
  | CardPart
  | { type: 'carousel'; cards: CardPart[] }
  | { type: 'location'; lat: number; lon: number; title?: string };

export interface Choice {
  id: string;
  label: string;
  description?: string;
  image?: string;
}

export interface InputSpec {
  kind: 'none' | 'text' | 'number' | 'email' | 'phone' | 'date' | 'choice' | 'file';
  choices?: Choice[];
  multiple?: boolean;
  min?: string;
  max?: string;
  min_length?: number;
  max_length?: number;
  decimals?: number | null;
  placeholder?: string;
  default_region?: string;
  free_text?: boolean;
  button?: string;
  optional?: boolean;
}

export type Speaker = 'bot' | 'customer' | 'operator';
export type Status = 'open' | 'working' | 'handed_over' | 'ended';

export interface MessageData {
  id: string;
  from: Speaker;
  parts: Part[];
  client_id?: string;
  name?: string;
}

export type Committed = { seq: number; at: string } & (
  | { type: 'message'; data: MessageData }
  | { type: 'expects'; data: InputSpec }
  | { type: 'handover'; data: { taken: boolean; name?: string } }
  | { type: 'ended'; data: { reason: string } }
  | { type: 'error'; data: { code: string; sentence: string } }
);

export type Passing =
  | { seq?: undefined; type: 'typing'; data: { on: boolean; from?: Speaker } }
  | { seq?: undefined; type: 'delta'; data: { message_id: string; offset: number; text: string } }
  | { seq?: undefined; type: 'trace'; data: Record<string, unknown> };

export type ChatEvent = Committed | Passing;

/** What the customer answers with: exactly one of the fields. */
export type Answer =
  | { text: string }
  | { choice: string | string[] }
  | { values: Record<string, unknown> }
  | { file: string };

export interface Theme {
  accent?: string;
  /** Shown instead of the bot's name. */
  title?: string;
  avatar?: string;
  position?: 'left' | 'right';
  /** Of the panel's corners, in px. */
  radius?: number;
  dark?: boolean;
  /** The bot takes files and voice messages at any time. */
  files?: boolean;
}

export interface BotFacts {
  name: string;
  languages: string[];
  default_language: string;
  theme?: Theme;
  live: boolean;
}
