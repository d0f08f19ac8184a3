// Math that was not typeset when the book was written; the page stays unseen until it is, so that nothing jumps.
const startMath = () => {
  for (const raw of document.querySelectorAll('.math.raw')) {
    if (!window.katex) { break; }
    const tex = raw.textContent;
    raw.classList.remove('raw');
    window.katex.render(tex, raw, { displayMode: raw.classList.contains('display'), throwOnError: false, strict: 'ignore' });
  }
  root.classList.remove('typesetting');
};
