import { inflateSync } from 'node:zlib';
import type { RunningBrowser } from './browsers';
import { ELEMENT_KEY, NoAnswer, type ElementCommand } from './webdriver';

type Role =
  | 'article'
  | 'button'
  | 'checkbox'
  | 'heading'
  | 'link'
  | 'list'
  | 'radio'
  | 'region'
  | 'searchbox'
  | 'slider'
  | 'status'
  | 'table'
  | 'textbox';

/** A visible element of the page, as the reader meets it. Positions are in CSS pixels of the window. */
export interface FoundElement {
  readonly x: number;
  readonly y: number;
  readonly name: string;
  readonly text: string;
  readonly value: string;
  readonly state: string | null;
  readonly isChecked: boolean;
  readonly isFocused: boolean;
}

/** Runs in the page: the visible elements of a role whose accessible name matches, in the order of the page. */
function findInPage(
  role: Role,
  source: string,
  flags: string,
  isScrolled: boolean,
): FoundElement[] {
  const selectors: Readonly<Record<Role, string>> = {
    article: 'article',
    button: 'button, summary',
    checkbox: 'input[type=checkbox]',
    heading: 'h1, h2, h3',
    // Not a mark of the SVG map: the middle of its box can be beside what is drawn.
    link: 'a[href]:not(svg a)',
    list: 'ul, ol',
    radio: 'input[type=radio]',
    region: 'section',
    searchbox: 'input[type=search]',
    slider: 'input[type=range]',
    status: 'output',
    table: 'table',
    textbox: 'textarea, input[type=text]',
  };
  const pattern = new RegExp(source, flags);
  // The page puts invisible marks around names whose direction it does not know.
  const plain = (text: string): string =>
    text
      .replace(/[\u2066-\u2069]/g, '')
      .replace(/\s+/g, ' ')
      .trim();
  const textOf = (element: Element | null | undefined): string => plain(element?.textContent ?? '');
  const nameOf = (element: Element): string => {
    const ids = element.getAttribute('aria-labelledby')?.split(' ') ?? [];
    if (ids.length > 0) return ids.map((id) => textOf(document.getElementById(id))).join(' ');
    const label = (element as HTMLInputElement).labels?.[0];
    return plain(element.getAttribute('aria-label') ?? textOf(label ?? element));
  };
  return [...document.querySelectorAll(`[role=${role}], ${selectors[role]}`)]
    .filter((element) => {
      const { width, height } = element.getBoundingClientRect();
      return width > 0 && height > 0 && pattern.test(nameOf(element));
    })
    .map((element, index) => {
      // Another that is scrolled to could move the first away.
      if (isScrolled && index === 0) element.scrollIntoView({ block: 'nearest' });
      const input = element as HTMLInputElement;
      const box = element.getBoundingClientRect();
      return {
        x: box.x + box.width / 2,
        y: box.y + box.height / 2,
        name: nameOf(element),
        text: textOf(element),
        value: element.getAttribute('aria-valuetext') ?? input.value,
        state: element.getAttribute('data-state'),
        isChecked: input.checked,
        isFocused: element === document.activeElement,
      };
    });
}

/** Runs in the page that is to be left. A page that the browser is about to replace by itself may have no element. */
function markAsOld(): void {
  document.querySelector('html')?.setAttribute('data-old', '');
}

const KEY_CODES: Readonly<Record<string, string>> = {
  ArrowLeft: '\uE012',
  ArrowRight: '\uE014',
  Enter: '\uE007',
  Escape: '\uE00C',
};

/** The page in the window of a browser, for journeys: what a reader sees and does there. */
export class EnginePage {
  readonly #browser: RunningBrowser;
  constructor(browser: RunningBrowser) {
    this.#browser = browser;
  }

  /** Opens an address, and waits until its page is read. */
  async goTo(url: string): Promise<void> {
    await this.evaluate(markAsOld);
    await this.#browser.session.send('goTo', { url });
    await this.#waitForNewPage(url);
  }

  async address(): Promise<string> {
    return (await this.#browser.session.send('address')) as string;
  }

  /** Goes back or forward by one page. WebKit's own command is lost if the one before it has just ended. */
  async step(direction: 'back' | 'forward'): Promise<void> {
    if (direction === 'back') await this.evaluate(() => history.back());
    else await this.evaluate(() => history.forward());
  }

  /**
   * Reloads the page as its reader does, and waits until the new one is there. Firefox's own command for it goes past
   * the service worker.
   */
  async reload(): Promise<void> {
    const url = await this.address();
    await this.evaluate(markAsOld);
    await this.evaluate(() => {
      setTimeout(() => {
        location.reload();
      });
    });
    await this.#waitForNewPage(url);
  }

  /** Runs a function in the page and resolves with what it returns, which has to be JSON. */
  async evaluate<A extends readonly unknown[], R>(fn: (...args: A) => R, ...args: A): Promise<R> {
    const script = `return (${fn.toString()}).apply(null, arguments)`;
    const run = async () => (await this.#browser.session.send('runScript', { script, args })) as R;
    // WebKitGTK's driver (2.50.6) loses some scripts that it gets while it opens a page that may run none. It then never
    // answers, and answers the next.
    return run().catch((error: unknown) => {
      if (error instanceof NoAnswer) return run();
      throw error;
    });
  }

  /** The visible elements of a role whose accessible name matches: the whole name, or the pattern. */
  async findAll(role: Role, name: string | RegExp = /^/): Promise<readonly FoundElement[]> {
    return this.#find(role, name, false);
  }

  /** The role and the name that the engine itself gives to assistive technology, for each element of a selector. */
  async computed(selector: string): Promise<readonly { role: string; name: string }[]> {
    const script = 'return [...document.querySelectorAll(arguments[0])]';
    const elements = (await this.#browser.session.send('runScript', {
      script,
      args: [selector],
    })) as readonly { readonly [ELEMENT_KEY]: string }[];
    const computed: { role: string; name: string }[] = [];
    for (const { [ELEMENT_KEY]: id } of elements) {
      const ask = async (command: ElementCommand): Promise<string> =>
        plainName((await this.#browser.session.send(command, { id })) as string);
      computed.push({ role: await ask('computedRole'), name: await ask('computedName') });
    }
    return computed;
  }

  /** Clicks the first visible element of a role and name, where it is after scrolling to it. */
  async click(role: Role, name: string | RegExp): Promise<void> {
    await this.clickAt(await this.#firstInPlace(role, name));
  }

  async clickAt({ x, y }: { readonly x: number; readonly y: number }): Promise<void> {
    const at = { type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 0 };
    const press = ['pointerDown', 'pointerUp'].map((type) => ({ type, button: 0 }));
    await this.#browser.session.send('act', {
      actions: [
        {
          type: 'pointer',
          id: 'mouse',
          parameters: { pointerType: 'mouse' },
          actions: [{ ...at, origin: 'viewport' }, ...press],
        },
      ],
    });
  }

  /** Presses keys, one after the other: names such as `ArrowRight`, or the letters of a text. */
  async press(...keys: readonly string[]): Promise<void> {
    const actions = keys
      .flatMap((key) => KEY_CODES[key] ?? [...key])
      .flatMap((value) => ['keyDown', 'keyUp'].map((type) => ({ type, value })));
    await this.#browser.session.send('act', { actions: [{ type: 'key', id: 'keys', actions }] });
  }

  /** Lets commands reach the page in the first frame of this page, or the page itself again. */
  async enterFrame(isInside: boolean): Promise<void> {
    await this.#browser.session.send('frame', { id: isInside ? 0 : null });
  }

  /** The objects of the page as PDF, in plain text; null if the browser's driver cannot print. */
  async print(): Promise<string | null> {
    const pdf = await this.#browser.session.send('print', {}).catch((error: unknown) => {
      if (/unknown (command|method)|unsupported/i.test(String(error))) return null;
      throw error;
    });
    return pdf === null ? null : objectsOfPdf(Buffer.from(pdf as string, 'base64'));
  }

  async #waitForNewPage(url: string): Promise<void> {
    const isNew = (address: string): boolean =>
      location.href === address &&
      document.documentElement.dataset['old'] === undefined &&
      document.readyState !== 'loading';
    // Between the two pages there may be none to ask.
    while (!(await this.evaluate(isNew, url).catch(() => false)))
      await new Promise((passed) => setTimeout(passed, 50));
    await this.#browser.watchPage?.();
  }

  async #find(role: Role, name: string | RegExp, isScrolled: boolean): Promise<FoundElement[]> {
    const pattern = typeof name === 'string' ? new RegExp(`^${escapeName(name)}$`) : name;
    return this.evaluate(findInPage, role, pattern.source, pattern.flags, isScrolled);
  }

  async #firstInPlace(role: Role, name: string | RegExp): Promise<FoundElement> {
    let before: FoundElement | undefined;
    for (const limit = Date.now() + 20_000; Date.now() < limit;) {
      const [found] = await this.#find(role, name, true);
      // An element that still moves would be missed.
      if (found !== undefined && found.x === before?.x && found.y === before.y) return found;
      before = found;
      await new Promise((passed) => setTimeout(passed, 50));
    }
    throw new Error(`no ${role} named ${String(name)} is in place`);
  }
}

/** A name without the invisible marks that keep directions apart, and with single spaces. */
const plainName = (name: string): string =>
  name
    .replace(/[\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

const escapeName = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The plain objects of a PDF, and those in its compressed streams. */
function objectsOfPdf(pdf: Buffer): string {
  const text = pdf.toString('latin1');
  const inflated = [...text.matchAll(/\bstream\r?\n/g)].map(({ index, 0: { length } }) => {
    try {
      return inflateSync(pdf.subarray(index + length)).toString('latin1');
    } catch {
      // A picture or a font that is compressed in another way.
      return '';
    }
  });
  return [text, ...inflated].join('\n');
}
