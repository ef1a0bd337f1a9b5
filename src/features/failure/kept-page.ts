import './kept-page.css';
import { focusElement } from '../../ui/focus';
import type { SharedWords } from '../../i18n/words';
import { Retry } from '../../state/retry';
import { failureWords } from './words';

export interface KeptPageNotice {
  /**
   * Shows why the page does not work yet. Resolves when the page should try again: when the reader presses the button,
   * when the browser is online again, or after a delay. The delay grows with each failure.
   */
  readonly waitForRetry: (reason: string) => Promise<void>;
  readonly remove: () => void;
}

/**
 * A notice at the top of a page that the build wrote. It says that the interactive parts could not be fetched, and has
 * a button to try again. It is made without Svelte, to keep the code small.
 * @param page The element that contains the written page.
 */
export function keptPageNotice(page: HTMLElement, words: SharedWords): KeptPageNotice {
  const texts = failureWords(words);
  const notice = document.createElement('div');
  notice.className = 'kept-page';
  notice.setAttribute('role', 'alert');
  const sentence = document.createElement('p');
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button';
  button.textContent = texts.retry;
  notice.append(sentence, button);
  let resolveRetry = (): void => undefined;
  const retry = new Retry(() => {
    // Uses `aria-disabled`, because a button with the attribute `disabled` would lose the focus.
    button.setAttribute('aria-disabled', 'true');
    resolveRetry();
  });
  button.addEventListener('click', () => {
    retry.actNow();
  });
  return {
    waitForRetry: (reason) =>
      new Promise((resolve) => {
        resolveRetry = resolve;
        // Screen readers announce the text only if it changes.
        const text = texts.pageIsKept(reason);
        if (sentence.textContent !== text) sentence.textContent = text;
        button.removeAttribute('aria-disabled');
        if (!notice.isConnected) (page.querySelector('main > .top') ?? page).after(notice);
        retry.planAfterFailure();
      }),
    remove: () => {
      const hadFocus = notice.contains(document.activeElement);
      notice.remove();
      const panel = document.getElementById('claims');
      if (hadFocus && panel !== null) focusElement(panel, { preventScroll: true });
    },
  };
}
