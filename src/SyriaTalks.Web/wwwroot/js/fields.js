// What the two fields of the filter need from the browser: MudBlazor's files, and the manners of a field inside a form.
// The files are fetched here and not from the head of the page: they would hold the first paint back for readers who never filter,
// and a script that a followed link brings into the head does not run.
let loading;

const adopt = async (address, wrap = text => text) => {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(wrap(await answer.text()));
  document.adoptedStyleSheets.push(sheet);
};

// MudBlazor's own styles lie in a layer, below every rule of the site, so that they cannot restyle the page.
const loadAll = (script, styles, ours) => Promise.all([
  window.mudPopover ? null : import(new URL(script, document.baseURI)),
  adopt(styles, text => `@layer mud{${text}}`),
  adopt(ours),
]);

export async function load(script, styles, ours) {
  try {
    await (loading ??= loadAll(script, styles, ours));
  } catch (problem) {
    loading = undefined;
    throw problem;
  }
}

// From now on this field is the form's: it gets name, label, and what has been typed into the plain one.
export function takeOver(field) {
  const box = field.parentElement;
  const [plain, label, input] = [box.querySelector(':scope > input'), box.querySelector('label'), field.querySelector('input')];
  if (!plain || !input) return;
  if (!field.dataset.ready) {
    field.dataset.ready = '';
    let typed = -Infinity;
    field.addEventListener('input', event => { typed = event.timeStamp; });
    field.addEventListener('keydown', event => {
      // While suggestions are open, or on their way, Enter takes one; otherwise it sends the form, as in any field.
      const open = event.target.getAttribute('aria-expanded') === 'true';
      if (event.key === 'Enter' && (open || event.timeStamp - typed < 400)) event.preventDefault();
    });
  }
  const { value } = plain;
  const focused = document.activeElement === plain;
  input.name = plain.name || input.name;
  plain.removeAttribute('name');
  plain.value = '';
  if (label) label.htmlFor = input.id;
  if (focused) input.focus();
  if (value) {
    input.value = value;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  }
}

const calendar = () => document.querySelector('.mud-popover-open .mud-picker-content');
const steps = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

// The calendar opens elsewhere in the page; a keyboard has to be brought there, through it, and back.
export function enterPicker(button, tries = 40) {
  const content = calendar();
  const days = () => [...(content?.querySelectorAll('button.mud-day:not(.mud-hidden)') ?? [])].filter(day => !day.disabled);
  if (!content || days().length === 0) {
    if (tries > 0) requestAnimationFrame(() => enterPicker(button, tries - 1));
    return;
  }
  (content.querySelector('button.mud-day.mud-selected, button.mud-day.mud-current') ?? days()[0]).focus({ preventScroll: true });
  if (content.dataset.keys) return;
  content.dataset.keys = '';
  content.addEventListener('keydown', event => {
    if (event.key === 'Escape') document.querySelector('.mud-overlay')?.click();
    const all = days();
    const next = all[all.indexOf(event.target) + (steps[event.key] ?? NaN)];
    if (!next) return;
    event.preventDefault();
    next.focus();
  });
}

export function leavePicker(button) {
  const { activeElement } = document;
  if (!activeElement || activeElement === document.body || activeElement.closest('.mud-popover')) button?.focus({ preventScroll: true });
}
