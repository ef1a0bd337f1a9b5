/**
 * Browsers translate a page by replacing each text node with a `<font>` element. Svelte keeps the text node and would
 * write later texts into it, outside of the page. Here each text node goes back into the page, empty, before its
 * `<font>`. When Svelte writes a new text into it, the old translation goes.
 */
interface Translation {
  readonly font: Element;
  /** The text before the translation. */
  readonly original: string;
}

const TRANSLATION_TAG: string = 'font';

const translations = new Map<Text, Translation>();

const isFont = (node: Node): node is Element => node.nodeName === 'FONT';
const isText = (node: Node): node is Text => node.nodeType === Node.TEXT_NODE;

function keepTextBefore(font: Element, text: Text): void {
  translations.set(text, { font, original: text.data });
  text.data = '';
  font.before(text);
}

/** Handles a change of the children of one element: a translation, the end of one, or texts that Svelte removed. */
function followChange({ removedNodes, addedNodes }: MutationRecord): void {
  const fonts = [...addedNodes].filter(isFont).filter((font) => font.isConnected);
  const [font] = fonts;
  for (const text of [...removedNodes].filter(isText)) {
    const known = translations.get(text);
    if (text.isConnected) continue;
    if (known !== undefined) {
      translations.delete(text);
      known.font.remove();
    } else if (font !== undefined && text.data.trim() !== '') keepTextBefore(font, text);
  }
  for (const removed of [...removedNodes].filter(isFont)) {
    for (const [text, { font: own, original }] of translations) {
      if (own !== removed || own.isConnected) continue;
      translations.delete(text);
      // The browser shows the page in its own language again.
      if (text.data === '') text.data = original;
    }
  }
}

function followChanges(records: readonly MutationRecord[]): void {
  for (const record of records) {
    const { target } = record;
    if (record.type === 'childList') followChange(record);
    else if (isText(target) && target.data !== '') {
      translations.get(target)?.font.remove();
      translations.delete(target);
    }
  }
}

/**
 * Follows translations of the page by the browser, so that later changes of a text show.
 * @param records The changes of the page since the browser began to translate it.
 */
export function followTranslations(page: Element, records: readonly MutationRecord[]): void {
  followChanges(records);
  new MutationObserver(followChanges).observe(page, {
    childList: true,
    characterData: true,
    subtree: true,
  });
}

/**
 * Takes the translations out of a page that the browser has translated before its script runs, so that Svelte can
 * hydrate the page.
 * @returns A function that puts them back. Call it after hydration.
 */
export function setTranslationsAside(page: Element): () => void {
  const fonts = [...page.querySelectorAll(TRANSLATION_TAG)].filter(
    (font) => font.parentElement?.closest('font') === null,
  );
  const pairs = fonts.map((font) => {
    const text = new Text(font.textContent);
    font.replaceWith(text);
    return { font, text };
  });
  return () => {
    for (const { font, text } of pairs) {
      // Svelte writes only the texts that come from the map file. The others are still the translated ones.
      if (!text.isConnected || text.data === font.textContent) continue;
      text.after(font);
      keepTextBefore(font, text);
    }
  };
}
