// The map comes alive: it pans and zooms, and circles part when there is room. At rest it is the picture that the server drew; while
// it is enlarged, circles are drawn here from /map.json by the rule of CircleMerger.cs. Nothing here moves by itself.
const NS = 'http://www.w3.org/2000/svg';
const LEAST = 3, MOST = 9.5, APART = 0.8, REACH = 13.5, FARTHEST = 64, MOST_LINKED = 50, STEP = 1.6, PAN = 60;
const EAST = 34600, NORTH = 37900, KM_PER_DEGREE = 111.195;
const HELP = 'Arrow keys move the map, plus and minus zoom, 0 shows all of it again. Tab reaches the circles; arrow keys go from one to the next, Enter narrows the list to it, Escape comes back here.';

const files = new Map();
const views = [];

const make = (name, attributes = {}, ...children) => {
  const node = document.createElementNS(NS, name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  node.append(...children);
  return node;
};
const number = value => value.toLocaleString('en-US');
const brief = value => (value < 1000 ? String(value) : value < 10000 ? `${Math.floor(value / 100) / 10}k` : `${Math.floor(value / 1000)}k`);
const round = value => {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, value)));
  const digit = Math.max(1, value) / power;
  return power * (digit < 1.5 ? 1 : digit < 3.5 ? 2 : digit < 7.5 ? 5 : 10);
};

// Sums keep an open end open and an unknown figure unknown.
const plus = (a, b) => (a.low === undefined ? { ...b, incidents: a.incidents + b.incidents } : b.low === undefined ? { ...a, incidents: a.incidents + b.incidents } : {
  incidents: a.incidents + b.incidents, deathsKnown: a.deathsKnown + b.deathsKnown, low: a.low + b.low, best: a.best + b.best,
  high: a.high === undefined || b.high === undefined ? undefined : a.high + b.high,
});
const killed = ({ low, best, high }) => {
  const range = high === undefined ? `${number(low)}+` : low === high ? number(low) : `${number(low)}–${number(high)}`;
  if (best === low && (high === undefined || best === high)) return range;
  return low <= best && (high === undefined || best <= high) ? `${number(best)} (${range})` : `best ${number(best)}, low ${number(low)}, high ${high === undefined ? 'open' : number(high)}`;
};
const words = sum => {
  const incidents = `${number(sum.incidents)} incident${sum.incidents === 1 ? '' : 's'}`;
  if (sum.low === undefined) return `${incidents}, no figure of deaths`;
  return `${incidents}, ${killed(sum)} killed${sum.deathsKnown === sum.incidents ? '' : ` in the ${number(sum.deathsKnown)} with a figure`}`;
};

const load = address => {
  if (!files.has(address)) {
    files.set(address, fetch(address).then(answer => {
      if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
      return answer.json();
    }).catch(problem => {
      files.delete(address);
      throw problem;
    }));
  }
  return files.get(address);
};

// Joins places until no two circles are closer than a cell or hide a fifth of each other.
export function merge(places, zoom, perRoot, cell) {
  const clusters = [];
  const cells = new Map();
  const grow = (cluster, other) => {
    cluster.places.push(...other.places);
    cluster.sum = cluster.sum ? plus(cluster.sum, other.sum) : other.sum;
    cluster.value += other.value;
    cluster.sx += other.sx;
    cluster.sy += other.sy;
    cluster.x = cluster.sx / cluster.sum.incidents;
    cluster.y = cluster.sy / cluster.sum.incidents;
    cluster.r = Math.max(LEAST, perRoot * Math.sqrt(cluster.value));
  };
  for (const place of places) {
    const key = `${Math.floor(place.x * zoom / cell)} ${Math.floor(place.y * zoom / cell)}`;
    if (!cells.has(key)) {
      cells.set(key, { places: [], sum: null, value: 0, sx: 0, sy: 0 });
      clusters.push(cells.get(key));
    }
    grow(cells.get(key), { places: [place], sum: place.sum, value: place.value, sx: place.x * place.sum.incidents, sy: place.y * place.sum.incidents });
  }
  for (let joined = true; joined;) {
    joined = false;
    for (let i = 0; i < clusters.length; i++) {
      for (let j = i + 1; j < clusters.length; j++) {
        const [a, b] = [clusters[i], clusters[j]];
        const least = Math.max(cell, APART * (a.r + b.r));
        const [dx, dy] = [(a.x - b.x) * zoom, (a.y - b.y) * zoom];
        if (Math.abs(dx) >= least || Math.abs(dy) >= least || dx * dx + dy * dy >= least * least) continue;
        grow(a, b);
        clusters.splice(j--, 1);
        joined = true;
      }
    }
  }
  return clusters.sort((a, b) => b.r - a.r || (a.places[0].slug < b.places[0].slug ? -1 : 1));
}

class View {
  constructor(box) {
    this.box = box;
    this.figure = box.closest('figure');
    this.svg = box.querySelector('svg');
    this.ground = this.svg.querySelector('[data-ground]');
    const clip = this.ground.parentElement;
    const size = name => Number(clip.getAttribute(name));
    this.left = size('x');
    this.top = size('y');
    this.width = size('width');
    this.height = size('height');
    this.still = this.ground.getAttribute('transform');
    const [, tx, ty, sx, sy] = this.still.match(/translate\(([-\d.]+) ([-\d.]+)\) scale\(([-\d.]+) ([-\d.]+)\)/).map(Number);
    this.project = (latitude, longitude) => ({ x: tx + (longitude * 1000 - EAST) * sx, y: ty + (NORTH - latitude * 1000) * sy });
    this.perKm = sy * 1000 / KM_PER_DEGREE;
    this.perRoot = Number(this.svg.dataset.scale);
    this.cell = Number(this.svg.dataset.cell);
    this.circles = box.dataset.style === 'circles';
    this.levels = new Map();
    this.nodes = new Map();
    this.pointers = new Map();
    this.names = [...this.svg.querySelectorAll('.st-map-gov,.st-map-coast,.st-map-country')].map(name => ({
      x: Number(name.getAttribute('x')), y: Number(name.getAttribute('y')),
      node: make('text', { class: name.getAttribute('class'), 'text-anchor': name.getAttribute('text-anchor') ?? 'start' }, name.textContent),
    }));
    this.layer = make('g', { 'data-made': '' }, ...this.names.map(name => name.node));
    clip.append(this.layer);
    this.bar = [this.svg.querySelector('[data-bar] path'), this.svg.querySelector('[data-bar] text')];
    this.barAt = this.bar[0].getAttribute('d').match(/M([-\d.]+) ([-\d.]+)/).slice(1).map(Number);
    this.listen();
    this.reset();
    box.dataset.live = '';
  }

  listen() {
    this.ending = new AbortController();
    const on = (name, act, options = {}) => this.box.addEventListener(name, act.bind(this), { signal: this.ending.signal, ...options });
    this.box.tabIndex = 0;
    this.box.setAttribute('role', 'group');
    this.box.setAttribute('aria-label', this.svg.getAttribute('aria-label'));
    this.box.setAttribute('aria-description', HELP);
    on('wheel', this.wheel, { passive: false });
    on('pointerenter', () => this.prepare());
    on('pointerdown', this.press);
    on('pointermove', this.move);
    on('pointerup', this.release);
    on('pointercancel', this.release);
    on('keydown', this.key);
    on('focusin', () => this.prepare());
    on('dragstart', event => event.preventDefault());
    on('click', event => {
      if (!this.dragged) return;
      event.preventDefault();
      event.stopPropagation();
      this.dragged = false;
    }, { capture: true });
  }

  stop() {
    this.ending.abort();
    cancelAnimationFrame(this.frame);
    this.z = 1;
    this.legend?.replaceChildren(...this.legendStill);
    this.layer.remove();
  }

  async prepare() {
    if (this.places || !this.circles) return;
    const file = await load(this.box.dataset.map);
    this.places = file.places.filter(p => p.drawn).map(p => ({
      ...p, ...this.project(p.latitude, p.longitude), value: this.box.dataset.measure === 'deaths' ? p.sum.best ?? 0 : p.sum.incidents,
    }));
    this.draw();
  }

  // At rest the picture is the server's.
  reset() {
    [this.z, this.dx, this.dy] = [1, 0, 0];
    this.render();
  }

  zoom(factor, x = this.left + this.width / 2, y = this.top + this.height / 2) {
    const z = Math.min(FARTHEST, Math.max(1, this.z * factor));
    const ratio = z / this.z;
    [this.z, this.dx, this.dy] = [z < 1.01 ? 1 : z, x - (x - this.dx) * ratio, y - (y - this.dy) * ratio];
    this.prepare();
    this.draw();
  }

  pan(x, y) {
    this.dx += x;
    this.dy += y;
    this.draw();
  }

  draw() {
    this.frame ||= requestAnimationFrame(() => {
      this.frame = 0;
      this.render();
    });
  }

  render() {
    const hold = (offset, start, length) => Math.min(start * (1 - this.z), Math.max((start + length) * (1 - this.z), offset));
    this.dx = hold(this.dx, this.left, this.width);
    this.dy = hold(this.dy, this.top, this.height);
    const zoomed = this.z > 1;
    this.box.toggleAttribute('data-zoomed', zoomed);
    this.layer.toggleAttribute('hidden', !zoomed);
    this.layer.style.display = zoomed ? '' : 'none';
    this.ground.setAttribute('transform', zoomed ? `translate(${this.dx} ${this.dy}) scale(${this.z}) ${this.still}` : this.still);
    for (const name of this.names) name.node.setAttribute('transform', `translate(${this.z * name.x + this.dx} ${this.z * name.y + this.dy})`);
    this.renderCircles(zoomed);
    this.renderBar();
    this.rove();
  }

  level() {
    const zoom = 2 ** (Math.round(Math.log2(this.z) * 2) / 2);
    if (!this.levels.has(zoom)) {
      const perRoot = Math.min(MOST, this.perRoot * Math.sqrt(zoom));
      this.levels.set(zoom, { perRoot, clusters: merge(this.places, zoom, perRoot, this.cell) });
    }
    return this.levels.get(zoom);
  }

  renderCircles(zoomed) {
    const shown = new Set();
    const level = zoomed && this.places ? this.level() : null;
    for (const cluster of level?.clusters ?? []) {
      const [x, y] = [this.z * cluster.x + this.dx, this.z * cluster.y + this.dy];
      if (x + cluster.r < this.left || x - cluster.r > this.left + this.width || y + cluster.r < this.top || y - cluster.r > this.top + this.height) continue;
      let node = this.nodes.get(cluster);
      if (!node) this.nodes.set(cluster, node = this.circle(cluster));
      if (!node.isConnected) this.layer.append(node);
      node.setAttribute('transform', `translate(${x.toFixed(1)} ${y.toFixed(1)})`);
      shown.add(cluster);
    }
    let lost = false;
    for (const [cluster, node] of this.nodes) {
      if (shown.has(cluster)) continue;
      lost ||= node === document.activeElement;
      node.remove();
      this.nodes.delete(cluster);
    }
    if (lost) this.box.focus({ preventScroll: true });
    this.layer.toggleAttribute('data-named', shown.size <= 40);
    this.explain(level);
  }

  circle(cluster) {
    const [first] = cluster.places;
    const name = cluster.places.length === 1 ? first.name : `${first.name} and ${cluster.places.length - 1} more`;
    const near = cluster.places.length === 1 && (first.radiusKm > 0 || first.near === first.sum.incidents);
    const css = `st-map-circle${near ? ' st-map-near' : ''}${cluster.value === 0 ? ' st-map-none' : ''}`;
    const node = make('a', { class: css, href: this.address(cluster) }, make('title', {}, `${name}: ${words(cluster.sum)}${near ? '; known only as an area' : ''}`));
    if (cluster.r < REACH) node.append(make('circle', { class: 'st-map-hit', r: REACH }));
    node.append(make('circle', { r: cluster.r.toFixed(1) }));
    const text = brief(cluster.value);
    if (cluster.value > 0 && text.length * 7.2 <= 2 * cluster.r - 3) node.append(make('text', { y: 4 }, text));
    if (cluster.places.length === 1) node.append(make('text', { class: 'st-map-name', x: (cluster.r + 4).toFixed(1), y: 4 }, first.name));
    return node;
  }

  // The places one by one, or their governorates where an address could not hold them all.
  address({ places }) {
    const template = this.box.dataset.narrow;
    const governorates = [...new Set(places.map(p => p.governorate))];
    const wide = places.length > MOST_LINKED && !governorates.includes(undefined);
    const slugs = wide ? governorates : places.slice(0, MOST_LINKED).map(p => p.slug);
    const exact = !wide && places.some(p => p.shared) && !template.includes('place_precision=') ? '&place_precision=1&place_precision=2' : '';
    return template.replace('place=-slot-', slugs.map(slug => `place=${encodeURIComponent(slug)}`).join('&') + exact);
  }

  renderBar() {
    const lengths = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100];
    const km = lengths.findLast(length => length * this.perKm * this.z <= this.width * 0.2) ?? lengths[0];
    const length = km * this.perKm * this.z;
    const [x, y] = this.barAt;
    this.bar[0].setAttribute('d', `M${x} ${y}v5h${length.toFixed(1)}v-5`);
    this.bar[1].setAttribute('x', (x + length + 6).toFixed(1));
    this.bar[1].textContent = `${km} km`;
  }

  // Circles grow with the square root of the zoom, so the legend has to say anew what a size means.
  explain(level) {
    this.legend ??= this.box.querySelector('[data-legend]');
    if (!this.legend || this.box.offsetParent === null) return;
    this.legendStill ??= [...this.legend.childNodes];
    if (this.explained === level) return;
    this.explained = level;
    if (!level) {
      this.legend.replaceChildren(...this.legendStill);
      return;
    }
    const largest = Math.max(1, ...level.clusters.map(c => c.value));
    const values = [...new Set([6, 12, 20].map(r => round((r / level.perRoot) ** 2)))].filter((v, i) => i === 0 || v <= largest);
    this.legend.replaceChildren(this.legend.querySelector('strong'), ...values.map(value => {
      const r = Math.max(LEAST, level.perRoot * Math.sqrt(value));
      const key = document.createElement('span');
      key.className = 'st-map-key';
      key.append(make('svg', { width: 2 * r + 2, height: 2 * r + 2, 'aria-hidden': 'true' }, make('circle', { cx: r + 1, cy: r + 1, r })), number(value));
      return key;
    }));
  }

  // One stop of the Tab key for all circles.
  stops() {
    return [...(this.z > 1 ? this.layer : this.svg).querySelectorAll('a')];
  }

  rove() {
    const stops = this.stops();
    const current = stops.includes(document.activeElement) ? document.activeElement : stops[0];
    for (const stop of stops) stop.setAttribute('tabindex', stop === current ? 0 : -1);
  }

  go(from, key) {
    const middle = node => {
      const { left, top, width, height } = node.getBoundingClientRect();
      return [left + width / 2, top + height / 2];
    };
    const [x, y] = middle(from);
    const ahead = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[key];
    let best = null;
    for (const stop of this.stops()) {
      const [dx, dy] = middle(stop).map((value, i) => value - [x, y][i]);
      const along = dx * ahead[0] + dy * ahead[1];
      if (stop === from || along < 1) continue;
      const far = along + 2 * Math.abs(dx * ahead[1] + dy * ahead[0]);
      if (!best || far < best.far) best = { stop, far };
    }
    best?.stop.focus({ preventScroll: true });
    this.rove();
  }

  key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = { ArrowLeft: [PAN, 0], ArrowRight: [-PAN, 0], ArrowUp: [0, PAN], ArrowDown: [0, -PAN] }[event.key];
    const onCircle = event.target !== this.box;
    if (step && onCircle) this.go(event.target, event.key);
    else if (step && this.z > 1) this.pan(...step);
    else if (event.key === '+' || event.key === '=') this.zoom(STEP);
    else if (event.key === '-' || event.key === '_') this.zoom(1 / STEP);
    else if (event.key === '0' || event.key === 'Home') this.reset();
    else if (event.key === 'Escape' && onCircle) this.box.focus({ preventScroll: true });
    else return;
    event.preventDefault();
  }

  place(event) {
    const { left, top, width } = this.svg.getBoundingClientRect();
    const perPixel = this.svg.viewBox.baseVal.width / width;
    return { x: (event.clientX - left) * perPixel, y: (event.clientY - top) * perPixel };
  }

  wheel(event) {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    const { x, y } = this.place(event);
    this.zoom(Math.exp(-Math.max(-100, Math.min(100, event.deltaY)) * 0.005), x, y);
  }

  press(event) {
    if (event.button !== 0) return;
    this.dragged = false;
    this.pointers.set(event.pointerId, this.place(event));
  }

  move(event) {
    const before = this.pointers.get(event.pointerId);
    if (!before || this.z === 1) return;
    const now = this.place(event);
    if (!this.dragged && Math.hypot(now.x - before.x, now.y - before.y) < 4) return;
    this.dragged = true;
    this.box.setPointerCapture(event.pointerId);
    const other = [...this.pointers].find(([id]) => id !== event.pointerId)?.[1];
    if (other) this.zoom(Math.hypot(now.x - other.x, now.y - other.y) / Math.max(1, Math.hypot(before.x - other.x, before.y - other.y)), other.x, other.y);
    else this.pan(now.x - before.x, now.y - before.y);
    this.pointers.set(event.pointerId, now);
  }

  release(event) {
    this.pointers.delete(event.pointerId);

    // The click that ends a drag comes right after; a later one is meant.
    if (this.dragged) setTimeout(() => { this.dragged = false; });
  }
}

const addButtons = figure => {
  const group = document.createElement('div');
  group.className = 'st-map-zoom';
  group.dataset.made = '';
  group.setAttribute('role', 'group');
  group.setAttribute('aria-label', 'Zoom');
  const shown = () => views.find(view => view.figure === figure && view.box.offsetParent !== null);
  for (const [sign, name, act] of [['+', 'Zoom in', view => view.zoom(STEP)], ['−', 'Zoom out', view => view.zoom(1 / STEP)], ['⤢', 'Show the whole map', view => view.reset()]]) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = sign;
    button.setAttribute('aria-label', name);
    button.title = name;
    button.addEventListener('click', () => act(shown()));
    group.append(button);
  }
  figure.querySelector('.st-map-bar').append(group);
};

// A followed link keeps elements and changes what is in them: everything made here is made anew.
export function refresh() {
  for (const view of views.splice(0)) view.stop();
  for (const made of document.querySelectorAll('.st-map [data-made]')) made.remove();
  for (const box of document.querySelectorAll('[data-map]')) views.push(new View(box));
  for (const figure of document.querySelectorAll('figure.st-map')) addButtons(figure);
}
