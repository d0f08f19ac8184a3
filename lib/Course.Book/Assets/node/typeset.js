// Typesets formulas: reads [{tex, display}, …] as JSON from standard input and writes ["<span …", …], or {error} in a failed one's place.
'use strict';
const fs = require('fs');
const path = require('path');
const katex = require(process.argv[1]);
// KaTeX marks every symbol with classes that its style sheet never names. They are left out, with the elements that then say nothing,
// the quotes that HTML can do without, and the LaTeX that the MathML repeats: a quarter of a page's formulas, and nothing that is seen or read.
const styled = new Set([...fs.readFileSync(path.join(process.argv[1], 'dist', 'katex.min.css'), 'utf8').matchAll(/\.([a-zA-Z][\w-]*)/g)].map(match => match[1]));
const positioned = new Set(['vlist', 'katex-html', 'mfrac', 'katex-vbox', 'katex-thinbox', 'clap', 'llap', 'rlap', 'katex-inner', 'delim-size1', 'delim-size4', 'sqrt']);
const treeOf = html => {
  const open = [{ children: [] }];
  for (const [, end, name, given, alone, text] of html.matchAll(/<(\/?)([a-zA-Z]+)((?:\s+[\w:-]+="[^"]*")*)\s*(\/?)>|([^<]+)/g)) {
    if (text !== undefined) { open.at(-1).children.push(text); continue; }
    if (end) { open.pop(); continue; }
    const element = { name, attributes: new Map([...given.matchAll(/([\w:-]+)="([^"]*)"/g)].map(a => [a[1], a[2]])), children: [] };
    open.at(-1).children.push(element);
    if (!alone) { open.push(element); }
  }
  return open[0].children;
};
const isPositioned = element => (element?.classes ?? []).some(name => positioned.has(name));
const lean = (node, parent, grandparent) => {
  if (typeof node === 'string') { return node; }
  const { name, attributes, children } = node;
  if (name === 'semantics') { return lean(children[0], parent, grandparent); }
  if (name === 'math') { attributes.delete('xmlns'); }
  if (name === 'span') {
    node.classes = (attributes.get('class') ?? '').split(' ').filter(c => styled.has(c));
    if (node.classes.length > 0) { attributes.set('class', node.classes.join(' ')); } else { attributes.delete('class'); }
    if (attributes.has('style')) { attributes.set('style', attributes.get('style').replace(/;$/, '').replace(/([:-])0\./g, '$1.')); }
  }
  const content = children.map(child => lean(child, node, parent)).join('');
  if (name === 'span' && attributes.size === 0 && children.length > 0 && !isPositioned(parent) && !isPositioned(grandparent)) { return content; }
  const given = [...attributes].map(([key, value]) => ` ${key}=${/^[^\s"'=<>`]+$/.test(value) && !value.endsWith('/') ? value : `"${value}"`}`).join('');
  return `<${name}${given}>${content}</${name}>`;
};
const typeset = ({ tex, display }) => {
  try {
    const html = katex.renderToString(tex, { displayMode: display, throwOnError: true, strict: 'ignore', trust: false, output: 'htmlAndMathml' });
    return treeOf(html).map(element => lean(element)).join('');
  } catch (e) {
    return { error: String(e.message) };
  }
};
process.stdout.write(JSON.stringify(JSON.parse(fs.readFileSync(0, 'utf8')).map(typeset)));
