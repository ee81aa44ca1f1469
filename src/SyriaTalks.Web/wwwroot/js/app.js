// What a page gains from script: a theme switched in place, an as-of day that is followed at once, islands that come back by themselves.
// Every one of these works without it, more slowly.
(() => {
  'use strict';

  // Theme. The link's address does the same on the server.
  document.addEventListener('click', event => {
    const choice = event.target.closest?.('[data-theme-choice]');
    if (!choice || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    event.stopPropagation();
    const theme = choice.dataset.themeChoice;
    document.documentElement.dataset.theme = theme;
    document.cookie = `theme=${theme}; path=/; max-age=31536000; samesite=lax${location.protocol === 'https:' ? '; secure' : ''}`;
    document.querySelector(`[data-theme-choice="${theme === 'dark' ? 'light' : 'dark'}"]`)?.focus();
  }, true);

  // The router scrolls to a place on the page but leaves the focus behind; the keyboard must follow.
  document.addEventListener('click', event => {
    if (event.target.closest?.('.st-skip')) document.getElementById('main')?.focus();
  });

  // As-of day. A date that is picked is followed; one that is typed waits for Enter or the button, or every digit would load a page.
  let typed = false;
  const dayField = target => target.closest?.('[data-asof] input[type=date]');
  document.addEventListener('keydown', event => {
    if (dayField(event.target)) typed = true;
    if (event.key !== 'Escape') return;
    for (const panel of document.querySelectorAll('details[data-asof][open]')) {
      panel.open = false;
      panel.querySelector('summary').focus();
    }
  });
  document.addEventListener('pointerdown', event => {
    if (dayField(event.target)) typed = false;
    for (const panel of document.querySelectorAll('details[data-asof][open]')) {
      if (!panel.contains(event.target)) panel.open = false;
    }
  });
  document.addEventListener('change', event => {
    const field = dayField(event.target);
    if (field && field.value && !typed) field.form.requestSubmit();
  });

  // A form without script sends its empty fields too; with it the address stays short.
  document.addEventListener('submit', event => {
    if (event.target.method !== 'get') return;
    for (const field of event.target.querySelectorAll('input[name], select[name]')) {
      if (!field.value && !field.disabled) {
        field.disabled = true;
        setTimeout(() => { field.disabled = false; });
      }
    }
  }, true);

  // A drawing as a picture of points: the browser has the fonts for it.
  const offerPictures = () => {
    for (const link of document.querySelectorAll('a[data-png][hidden]')) link.hidden = false;
  };
  document.addEventListener('click', event => {
    const link = event.target.closest?.('a[data-png]');
    if (!link) return;
    event.preventDefault();
    event.stopPropagation();
    const drawing = new Image();
    drawing.onload = () => {
      const canvas = document.createElement('canvas');
      canvas.width = drawing.naturalWidth * 2;
      canvas.height = drawing.naturalHeight * 2;
      canvas.getContext('2d').drawImage(drawing, 0, 0, canvas.width, canvas.height);
      canvas.toBlob(points => {
        const saved = document.createElement('a');
        saved.href = URL.createObjectURL(points);
        saved.download = link.dataset.png;
        saved.click();
        setTimeout(() => URL.revokeObjectURL(saved.href), 10000);
      }, 'image/png');
    };
    drawing.src = link.href;
  }, true);
  offerPictures();

  // Copies the field beside the button. Where the browser keeps the clipboard to itself, the text is selected, and the reader copies it.
  document.addEventListener('click', async event => {
    const button = event.target.closest?.('[data-copy]');
    if (!button) return;
    const field = button.previousElementSibling;
    const said = button.nextElementSibling;
    field.focus();
    field.select();
    try {
      await navigator.clipboard.writeText(field.value);
      said.textContent = 'Copied.';
    } catch {
      said.textContent = 'Selected; copy it with your keyboard or menu.';
    }
  });

  // What stands in a closed box belongs on paper too.
  let opened = [];
  addEventListener('beforeprint', () => {
    opened = [...document.querySelectorAll('.st-citeview:not([open])')];
    for (const box of opened) box.open = true;
  });
  addEventListener('afterprint', () => {
    for (const box of opened) box.open = false;
  });

  // Parts of a page that come alive name their script. It is asked again after every followed link, which changes the page under it.
  const wake = () => {
    const scripts = new Set([...document.querySelectorAll('[data-module]')].map(part => part.dataset.module));
    for (const script of scripts) import(new URL(script, document.baseURI)).then(module => module.refresh());
  };
  wake();

  // The paragraph that a citation leads to is marked by :target, which enhanced navigation does not set.
  const markTarget = () => {
    document.querySelector('[data-target]')?.removeAttribute('data-target');
    if (location.hash.length > 1) document.getElementById(decodeURIComponent(location.hash.slice(1)))?.setAttribute('data-target', '');
  };
  addEventListener('hashchange', markTarget);

  // The server no longer knows this page's islands. The page itself is in its address, so it is loaded again: once, and not under
  // the hands of somebody who is filling in a form, who finds a link for it in the line.
  const reloadKey = 'reloaded-at';
  const busy = () => document.activeElement?.matches('input, select, textarea');
  const reloadOnce = () => {
    if (busy() || Date.now() - Number(sessionStorage.getItem(reloadKey) ?? 0) < 60000) return;
    sessionStorage.setItem(reloadKey, String(Date.now()));
    location.reload();
  };
  // The event does not bubble, but it passes here on its way down.
  document.addEventListener('components-reconnect-state-changed', event => {
    if (event.detail?.state === 'rejected') setTimeout(reloadOnce, Math.random() * 3000);
  }, true);

  // After a restart everybody comes back at once; the waits of one to eight seconds are spread so that they do not come together.
  Blazor.start({
    circuit: {
      reconnectionOptions: {
        maxRetries: 200,
        retryIntervalMilliseconds: attempt => (attempt < 200 ? 1000 + Math.random() * Math.min(7000, 1000 * 2 ** attempt) : null),
      },
    },
  });
  Blazor.addEventListener('enhancedload', markTarget);
  Blazor.addEventListener('enhancedload', offerPictures);
  Blazor.addEventListener('enhancedload', wake);
})();
