export const STILL =
  'What is here can be read already. Map and timeline do not move before it has come.';

/** A sentence over the page that the build drew, and what can be done. */
interface PosterNotice {
  say(what: string, still: string, again: () => void): void;
  clear(): void;
}

/** The same notice as in `ui/notice.tsx`, without React, which may be what has not come. */
export function posterNotice(): PosterNotice {
  const bar = document.createElement('div');
  bar.className = 'poster-notice';
  bar.lang = 'en';
  return {
    say(what, still, again) {
      const soft = element('p', 'ui-notice-soft', still);
      const button = element('button', 'ui-button', 'Try again');
      button.type = 'button';
      button.dataset.look = 'framed';
      button.addEventListener('click', again);
      const words = element('div', 'ui-notice-words', '');
      const actions = element('div', 'ui-notice-actions', '');
      actions.append(button);
      words.append(element('p', '', what), soft, actions);
      const notice = element('div', 'ui-notice', '');
      notice.setAttribute('role', 'status');
      bar.replaceChildren(notice);
      document.body.append(bar);
      // What stands in a status when it appears is not read out by every screen reader.
      notice.append(words);
    },
    clear: () => bar.remove(),
  };
}

function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  className: string,
  text: string,
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.textContent = text;
  return made;
}
