// Typesets formulas: reads [{tex, display}, …] as JSON from standard input and writes ["<span …", …], or {error} in a failed one's place.
'use strict';
const katex = require(process.argv[1]);
const formulas = JSON.parse(require('fs').readFileSync(0, 'utf8'));
const typeset = ({ tex, display }) => {
  try {
    return katex.renderToString(tex, { displayMode: display, throwOnError: true, strict: 'ignore', trust: false, output: 'htmlAndMathml' });
  } catch (e) {
    return { error: String(e.message) };
  }
};
process.stdout.write(JSON.stringify(formulas.map(typeset)));
