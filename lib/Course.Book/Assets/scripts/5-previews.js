// What a reference leads to, shown beside it on hover and focus.
const previewBox = () => {
  let box = document.getElementById('preview');
  if (!box) {
    box = document.createElement('div');
    box.id = 'preview';
    box.setAttribute('role', 'tooltip');
    box.hidden = true;
    document.body.append(box);
  }
  return box;
};
const withoutIds = node => {
  node.removeAttribute?.('id');
  node.querySelectorAll?.('[id]').forEach(e => e.removeAttribute('id'));
  node.querySelectorAll?.('a, button, summary, [tabindex]').forEach(e => { e.removeAttribute('href'); e.setAttribute('tabindex', '-1'); });
  return node;
};
const figurePreview = figure => {
  const parts = [];
  const svgs = [...figure.querySelectorAll('.plot svg.main-svg')];
  if (svgs.length > 0 && !figure.classList.contains('in-space')) {
    const stack = document.createElement('div');
    stack.className = 'stack';
    for (const svg of svgs) {
      const copy = svg.cloneNode(true);
      copy.setAttribute('viewBox', `0 0 ${svg.getAttribute('width')} ${svg.getAttribute('height')}`);
      stack.append(copy);
    }
    parts.push(stack);
  } else if (figure.querySelector('.picture')) {
    const copy = figure.querySelector('.picture').cloneNode();
    copy.loading = 'eager';
    parts.push(copy);
  }
  const caption = figure.querySelector('figcaption');
  if (caption) {
    const text = document.createElement('p');
    text.append(...withoutIds(caption.cloneNode(true)).childNodes);
    parts.push(text);
  }
  return parts;
};
const previewOf = async link => {
  const url = new URL(link.href);
  const id = decodeURIComponent(url.hash.slice(1));
  if (url.pathname === location.pathname) {
    const target = document.getElementById(id);
    if (!target) { return []; }
    if (target.matches('figure')) { return figurePreview(target); }
    if (/^H[1-6]$/.test(target.tagName)) {
      const next = target.nextElementSibling;
      return [target, ...(next ? [next] : [])].map(e => withoutIds(e.cloneNode(true)));
    }
    const inner = document.createElement('div');
    inner.append(...withoutIds(target.cloneNode(true)).childNodes);
    return [inner];
  }
  if (!window.coursePreviews && document.body.dataset.previews) { await loadScript(document.body.dataset.previews); }
  const html = window.coursePreviews?.[link.getAttribute('href')];
  if (!html) { return []; }
  const inner = document.createElement('div');
  inner.innerHTML = html;
  return [withoutIds(inner)];
};
const startPreviews = () => {
  let timer = 0, shown = null;
  const hide = () => {
    clearTimeout(timer);
    if (shown) { shown.removeAttribute('aria-describedby'); shown = null; previewBox().hidden = true; }
  };
  const show = async link => {
    const parts = await previewOf(link);
    if (parts.length === 0) { return; }
    const box = previewBox(), place = link.getBoundingClientRect();
    box.replaceChildren(...parts);
    box.hidden = false;
    shown = link;
    link.setAttribute('aria-describedby', 'preview');
    const left = Math.max(16, Math.min(place.left, innerWidth - box.offsetWidth - 16));
    const below = place.bottom + box.offsetHeight + 12 < innerHeight || place.top < box.offsetHeight + 12;
    box.style.left = `${left + scrollX}px`;
    box.style.top = `${(below ? place.bottom + 8 : place.top - box.offsetHeight - 8) + scrollY}px`;
  };
  const plan = link => { hide(); timer = setTimeout(() => show(link), 180); };
  for (const link of document.querySelectorAll('a.xref[href*="#"], a.cite, a.footnote-ref')) {
    link.addEventListener('pointerenter', () => plan(link));
    link.addEventListener('focus', () => plan(link));
    link.addEventListener('pointerleave', hide);
    link.addEventListener('blur', hide);
  }
  document.addEventListener('keydown', event => { if (event.key === 'Escape') { hide(); } });
};
