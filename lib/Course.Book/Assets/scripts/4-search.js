// Search over the whole book: the index comes as a script, so that it works from a folder.
const folded = text => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase();
const rank = (entry, words) => {
  let score = 0;
  for (const word of words) {
    const inTitle = entry.foldedTitle.includes(word), count = entry.foldedText.split(word).length - 1;
    if (!inTitle && count === 0) { return 0; }
    const whole = new RegExp(`(^|[^\\p{L}\\p{N}])${word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`, 'u').test(`${entry.foldedTitle} ${entry.foldedText}`);
    score += (inTitle ? 10 : 0) + Math.min(count, 5) + (whole ? 4 : 0);
  }
  return score;
};
const find = query => {
  const words = folded(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) { return []; }
  return searchEntries().map(entry => ({ entry, score: rank(entry, words) }))
    .filter(hit => hit.score > 0).sort((a, b) => b.score - a.score).slice(0, 20).map(hit => ({ ...hit.entry, words }));
};
let entries = null;
const searchEntries = () => {
  entries ??= (window.courseSearch ?? []).map(([link, page, section, text]) => ({
    link, page, section, text, foldedTitle: folded(`${section} ${page}`), foldedText: folded(text),
  }));
  return entries;
};
const marked = (text, words) => {
  const parts = [];
  const low = text.toLowerCase();
  let at = 0;
  while (at < text.length) {
    const next = words.map(w => ({ w, i: low.indexOf(w, at) })).filter(h => h.i >= 0).sort((a, b) => a.i - b.i)[0];
    if (!next) { break; }
    parts.push(text.slice(at, next.i));
    const mark = document.createElement('mark');
    mark.textContent = text.slice(next.i, next.i + next.w.length);
    parts.push(mark);
    at = next.i + next.w.length;
  }
  return [...parts, text.slice(at)];
};
const snippet = hit => {
  const at = Math.max(0, Math.min(...hit.words.map(w => { const i = hit.foldedText.indexOf(w); return i < 0 ? Infinity : i; })) - 50);
  const start = Number.isFinite(at) ? at : 0;
  return (start > 0 ? '… ' : '') + hit.text.slice(start, start + 160) + (start + 160 < hit.text.length ? ' …' : '');
};
const showHits = (box, query, hits) => {
  box.replaceChildren();
  const said = document.createElement('p');
  said.setAttribute('role', 'status');
  said.textContent = hits.length === 0 ? `Nothing found for “${query}”.` : `${hits.length} ${hits.length === 1 ? 'place' : 'places'}`;
  const list = document.createElement('ol');
  for (const hit of hits) {
    const link = document.createElement('a');
    link.href = hit.link;
    const title = document.createElement('strong'), text = document.createElement('small');
    title.append(...marked(hit.section ? `${hit.page} › ${hit.section}` : hit.page, hit.words));
    text.append(...marked(snippet(hit), hit.words));
    link.append(title, text);
    const item = document.createElement('li');
    item.append(link);
    list.append(item);
  }
  box.append(said, list);
  box.hidden = false;
};
const startSearch = () => {
  const form = document.querySelector('.search'), input = document.getElementById('search'), box = document.getElementById('search-results');
  const load = () => window.courseSearch ? Promise.resolve() : loadScript(document.body.dataset.search);
  form.hidden = false;
  input.addEventListener('focus', load, { once: true });
  input.addEventListener('input', async () => {
    await load();
    const query = input.value.trim();
    if (query === '') { box.hidden = true; return; }
    showHits(box, query, find(query));
  });
  const close = () => { box.hidden = true; };
  form.addEventListener('keydown', event => {
    const links = [...box.querySelectorAll('a')], at = links.indexOf(document.activeElement);
    if (event.key === 'Escape') { close(); input.focus(); }
    if (event.key === 'Enter' && document.activeElement === input && links.length > 0) { links[0].click(); }
    if (event.key === 'ArrowDown' && links.length > 0) { event.preventDefault(); links[Math.min(at + 1, links.length - 1)].focus(); }
    if (event.key === 'ArrowUp' && at >= 0) { event.preventDefault(); (at === 0 ? input : links[at - 1]).focus(); }
  });
  box.addEventListener('click', event => { if (event.target.closest('a')) { close(); } });
  document.addEventListener('click', event => { if (!form.contains(event.target)) { close(); } });
  document.addEventListener('keydown', event => {
    if (event.key === '/' && !/^(input|textarea|select)$/i.test(event.target.tagName) && !event.ctrlKey && !event.metaKey && !event.altKey) { event.preventDefault(); input.focus(); }
  });
};
