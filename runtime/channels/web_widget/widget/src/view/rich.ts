// Words of a message as nodes: plain text stays text, formatting comes as a tree and never as markup.
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Inline } from '../wire';

function safe(url: string, base: string, schemes: string): string | undefined {
  try {
    const full = new URL(url, base);
    return schemes.split(' ').includes(full.protocol) ? full.href : undefined;
  } catch {
    return undefined;
  }
}

/** The address when it is one that may be opened, else nothing. */
export const safeLink = (href: string): string | undefined => safe(href, location.href, 'https: http: mailto: tel:');

/** A file's address seen from our server, when it is one a page may load. */
export const safeSource = (url: string, host: string): string | undefined => safe(url, host, 'https: http: blob:');

type Drawn = string | TemplateResult;

function one(piece: Inline, newTab: string): Drawn {
  switch (piece.kind) {
    case 'bold':
      return html`<b>${rich(piece.children, newTab)}</b>`;
    case 'italic':
      return html`<em>${rich(piece.children, newTab)}</em>`;
    case 'link': {
      const href = safeLink(piece.href);
      return href
        ? html`<a href=${href} target="_blank" rel="noopener noreferrer">${rich(piece.children, newTab)}<span class="vh"> (${newTab})</span></a>`
        : html`${rich(piece.children, newTab)}`;
    }
    case 'break':
      return html`<br>`;
    case 'list': {
      const items = piece.items.map((item) => html`<li>${rich(item, newTab)}</li>`);
      return piece.ordered ? html`<ol>${items}</ol>` : html`<ul>${items}</ul>`;
    }
    default:
      return piece.text ?? '';
  }
}

export const rich = (pieces: Inline[] | undefined, newTab: string): Drawn[] | typeof nothing =>
  pieces ? pieces.map((piece) => one(piece, newTab)) : nothing;
