import './kept-page.css';
import { focusElement } from '../../ui/focus';
import type { SharedWords } from '../../i18n/words';
import { Retry } from '../../state/retry';
import { failureWords } from './words';

export interface KeptPageNotice {
  /**
   * Says why the page is not live yet. Resolves when it is time to try again: when the reader asks for it, when the
   * browser is online again, or after a delay that grows with each failure.
   */
  readonly waitForRetry: (reason: string) => Promise<void>;
  readonly remove: () => void;
}

/**
 * A notice at the top of a page that the build wrote. It says that what a script adds could not be fetched, and lets the
 * reader try again. It is made without Svelte, so that little more has to be fetched for it.
 * @param page The element with the written page.
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
    // The button keeps its focus, so it is not disabled by the attribute.
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
        // The browser announces a text only if it changes.
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
