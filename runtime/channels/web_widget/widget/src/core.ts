// The door of the lazily loaded widget: the loader and the page call `mount`.
import { Chat, type Slot } from './chat';

export const mount = (slot: Slot): Chat => new Chat(slot);
export type { Chat, Slot };
