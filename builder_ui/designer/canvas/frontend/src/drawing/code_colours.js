/** Colours of a line of JavaScript, as safe markup: everything is escaped, then words are wrapped. */
const TOKEN = /(\/\/.*$)|("(?:[^"\\]|\\.)*"?|'(?:[^'\\]|\\.)*'?|`(?:[^`\\]|\\.)*`?)|\b(\d[\d_.]*)\b|\b(const|let|var|return|if|else|for|of|in|while|function|async|await|new|throw|try|catch|true|false|null|undefined)\b|\b([A-Za-z_$][\w$]*)(?=\()/g

const escaped = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')

export function coloured(line) {
  let out = ''
  let from = 0
  for (const found of line.matchAll(TOKEN)) {
    const kind = found[1] ? 'cm' : found[2] ? 'st' : found[3] ? 'nu' : found[4] ? 'k' : 'fn'
    out += `${escaped(line.slice(from, found.index))}<span class="${kind}">${escaped(found[0])}</span>`
    from = found.index + found[0].length
  }
  return out + escaped(line.slice(from))
}
