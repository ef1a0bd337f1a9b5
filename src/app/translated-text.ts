/**
 * Browsers translate a page by replacing each text node with a `<font>` element. Svelte keeps the removed text node and
 * would write later texts into it, invisibly. This module puts each text node back, empty, before its `<font>`. When
 * Svelte writes a new text into the node, the old translation is removed.
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

/**
 * Handles a change of one element's children: a new translation, the end of a translation, or texts that Svelte
 * removed.
 */
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
      // The browser has ended the translation, so the original text is restored.
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
 * Follows the browser's translations of the page, so that later text changes are visible.
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
 * Removes translations that the browser made before the page's script ran, so that Svelte can hydrate the page.
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
      // Skips texts that Svelte did not write during hydration. Svelte writes only texts from the map file.
      if (!text.isConnected || text.data === font.textContent) continue;
      text.after(font);
      keepTextBefore(font, text);
    }
  };
}
