// Light, dark, or what the system says; the choice is kept where the browser lets a page keep anything.
const root = document.documentElement;
const system = matchMedia('(prefers-color-scheme: dark)');
const remember = {
  get(key) { try { return localStorage.getItem(key); } catch { return null; } },
  set(key, value) { try { localStorage.setItem(key, value); } catch { /* a private window keeps nothing */ } },
};
const themeNames = { system: 'System', light: 'Light', dark: 'Dark' };
const applyTheme = () => {
  const choice = remember.get('theme') ?? root.dataset.choice ?? 'system';
  root.dataset.choice = choice;
  root.dataset.theme = choice === 'system' ? (system.matches ? 'dark' : 'light') : choice;
  const button = document.querySelector('.top .theme');
  if (button) { button.textContent = `Theme: ${themeNames[choice]}`; }
  document.dispatchEvent(new Event('course:theme'));
};
const startTheme = () => {
  const button = document.querySelector('.top .theme');
  button.hidden = false;
  button.addEventListener('click', () => {
    const order = ['system', 'light', 'dark'];
    const next = order[(order.indexOf(root.dataset.choice) + 1) % order.length];
    root.dataset.choice = next;
    remember.set('theme', next);
    applyTheme();
  });
  system.addEventListener('change', applyTheme);
  applyTheme();
};
