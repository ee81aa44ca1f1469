// Days are chosen on the strip: two sliders for the keyboard, dragging for a pointer. A choice is an address like any other, so that
// Back undoes it. Drawing shows the days at once; the page follows when the hand rests.
const DAY = 86400000, PAUSE = 800, FIRST = 'from=1900-01-01', LAST = 'to=2100-12-31';
const number = text => Math.round(Date.parse(`${text}T00:00:00Z`) / DAY);
const iso = day => new Date(day * DAY).toISOString().slice(0, 10);
const spoken = day => new Date(day * DAY).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

let waiting = null;
let drag = null;
let dragged = false;
let focus = null;

const axis = brush => ({ first: number(brush.dataset.first), last: number(brush.dataset.last) });
const handle = (brush, end) => brush.querySelector(`[data-end=${end}]`);
const dayOf = (brush, end) => number(handle(brush, end).dataset.day);

const set = (brush, end, day) => {
  const { first, last } = axis(brush);
  const at = Math.min(last, Math.max(first, day));
  const slider = handle(brush, end);
  slider.dataset.day = iso(at);
  slider.setAttribute('aria-valuenow', Number(slider.getAttribute('aria-valuemin')) + at - first);
  slider.setAttribute('aria-valuetext', spoken(at));
  slider.style.insetInlineStart = `${100 * (at + (end === 'to' ? 1 : 0) - first) / (last - first + 1)}%`;
  brush.dataset.changed = '';
};

const go = brush => {
  clearTimeout(waiting);
  if (!brush.isConnected || brush.dataset.changed === undefined) return;
  delete brush.dataset.changed;
  focus = document.activeElement?.dataset?.end ?? null;
  Blazor.navigateTo(brush.dataset.address.replace(FIRST, `from=${iso(dayOf(brush, 'from'))}`).replace(LAST, `to=${iso(dayOf(brush, 'to'))}`));
};

document.addEventListener('keydown', event => {
  const slider = event.target.closest?.('[data-brush] [role=slider]');
  if (!slider || event.ctrlKey || event.metaKey || event.altKey) return;
  const brush = slider.closest('[data-brush]');
  const { end } = slider.dataset;
  const { first, last } = axis(brush);
  const now = dayOf(brush, end);
  const next = { ArrowLeft: now - 1, ArrowDown: now - 1, ArrowRight: now + 1, ArrowUp: now + 1, PageDown: now - 7, PageUp: now + 7, Home: first, End: last }[event.key];
  if (event.key === 'Enter') go(brush);
  if (next === undefined) return;
  event.preventDefault();

  // The first day cannot pass the last.
  set(brush, end, end === 'from' ? Math.min(next, dayOf(brush, 'to')) : Math.max(next, dayOf(brush, 'from')));
  clearTimeout(waiting);
  waiting = setTimeout(() => go(brush), PAUSE);
});

const dayAt = (brush, x) => {
  const { left, width } = brush.getBoundingClientRect();
  const { first, last } = axis(brush);
  return Math.min(last, Math.max(first, first + Math.floor((x - left) / width * (last - first + 1))));
};

document.addEventListener('pointerdown', event => {
  const brush = event.target.closest?.('.st-strip-box')?.querySelector('[data-brush]');
  dragged = false;
  if (!brush || event.button !== 0) return;
  const end = event.target.dataset.end;
  const start = dayAt(brush, event.clientX);
  drag = { brush, x: event.clientX, fixed: end ? dayOf(brush, end === 'from' ? 'to' : 'from') : start, held: end !== undefined };
});
document.addEventListener('pointermove', event => {
  if (!drag || (!dragged && Math.abs(event.clientX - drag.x) < 4)) return;
  dragged = true;
  const day = dayAt(drag.brush, event.clientX);
  set(drag.brush, 'from', Math.min(day, drag.fixed));
  set(drag.brush, 'to', Math.max(day, drag.fixed));
});
const finish = event => {
  if (drag && dragged && event.type === 'pointerup') go(drag.brush);
  drag = null;
};
document.addEventListener('pointerup', finish);
document.addEventListener('pointercancel', finish);

// The click and the drag of a link that come with a drag over the strip are not meant.
document.addEventListener('dragstart', event => {
  if (drag) event.preventDefault();
});
document.addEventListener('click', event => {
  if (!dragged || !event.target.closest?.('.st-strip-box')) return;
  dragged = false;
  event.preventDefault();
  event.stopPropagation();
}, true);

// The server has put the handles where they belong; who moved one by keyboard finds it again.
export function refresh() {
  for (const brush of document.querySelectorAll('[data-brush]')) {
    brush.hidden = false;
    if (focus && brush.offsetParent !== null) {
      handle(brush, focus).focus({ preventScroll: true });
      focus = null;
    }
  }
}
