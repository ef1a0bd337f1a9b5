import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FIREFOX_PREFERENCES } from '../testing/firefox-preferences';
import { isAsExpected } from './compare';
import { readCpuSeconds } from './cpu-time';
import { stopProcess, type Desktop } from './desktop';
import type { Action, Journey, Step } from './journey';
import type { Site } from './site';

/** What was heard in one step. */
export interface HeardStep {
  readonly step: Step;
  readonly heard: readonly string[];
  readonly isRight: boolean;
}

/** Nothing is said, fetched or computed for so long: the page has nothing more to tell. */
const QUIET_MS = 1_200;
/** Less work than this share of one processor is no work: timers, the blinking of a cursor. */
const IDLE_SHARE = 0.15;
const POLL_MS = 100;
/** So long the expected texts may take, on a slow machine. */
const SPEECH_LIMIT_MS = 8_000;
const QUIET_LIMIT_MS = 60_000;
/** So often one key is pressed until a text is heard. */
const PRESS_LIMIT = 45;

/** Walks a journey in a Firefox with a profile of its own. */
export async function walkJourney(
  desktop: Desktop,
  site: Site,
  journey: Journey,
  onStep: (step: HeardStep) => void,
): Promise<readonly HeardStep[]> {
  const walk = new Walk(desktop, site);
  const results: HeardStep[] = [];
  site.restore();
  try {
    for (const step of journey.steps) {
      await walk.act(step.action);
      if (step.action.kind === 'missing') continue;
      const heard = await walk.listener.listen(step.expected);
      const result = { step, heard, isRight: isAsExpected(step.expected, heard) };
      results.push(result);
      onStep(result);
    }
    return results;
  } finally {
    await walk.end();
  }
}

const PREFERENCES = {
  ...FIREFOX_PREFERENCES,
  // Makes the accessibility tree without being asked.
  'accessibility.force_disabled': -1,
  'browser.aboutwelcome.enabled': false,
  // Else Orca says that an empty page has been loaded, at any time.
  'browser.newtab.preload': false,
  'browser.newtabpage.enabled': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'browser.sessionstore.resume_from_crash': false,
};

/** One Firefox, and what the listener does in it. */
class Walk {
  readonly listener: Listener;
  private readonly desktop: Desktop;
  private readonly site: Site;
  private readonly profile: string;
  private browser: ChildProcess | undefined;

  constructor(desktop: Desktop, site: Site) {
    this.desktop = desktop;
    this.site = site;
    this.listener = new Listener(desktop, site, () => this.browser?.pid);
    this.profile = mkdtempSync(join(desktop.folder, 'profile-'));
    const preferences = Object.entries(PREFERENCES).map(
      ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`,
    );
    writeFileSync(join(this.profile, 'user.js'), preferences.join(''));
  }

  /** Does what a step says. Of several keys, each waits until Orca is quiet. */
  async act(action: Action): Promise<void> {
    this.listener.forget();
    switch (action.kind) {
      case 'missing': {
        this.site.remove(action.path);
        return;
      }
      case 'open':
        return this.open(new URL(action.address, this.site.url));
      case 'press':
        return this.press(action.keys);
      case 'press-to':
        return this.pressUntilHeard(action.key, action.text);
      case 'type':
        return this.desktop.typeText(action.text);
    }
  }

  private async open(url: URL): Promise<void> {
    this.browser = spawn('firefox-esr', ['--no-remote', '--profile', this.profile, url.href], {
      env: this.desktop.environment,
      stdio: 'ignore',
    });
    await this.listener.waitForSpeech();
  }

  private async press(keys: readonly string[]): Promise<void> {
    for (const [index, key] of keys.entries()) {
      if (index > 0) await this.listener.waitForQuiet();
      await this.desktop.pressKey(key);
    }
  }

  private async pressUntilHeard(key: string, text: string): Promise<void> {
    for (let count = 0; count < PRESS_LIMIT; count += 1) {
      this.listener.forget();
      await this.desktop.pressKey(key);
      await this.listener.waitForQuiet();
      if (this.listener.heard.some((one) => one.includes(text))) return;
    }
  }

  /** Closes Firefox and removes its profile. */
  async end(): Promise<void> {
    if (this.browser !== undefined) await stopProcess(this.browser);
    await this.listener.waitForQuiet();
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Listens to Orca: what it has said since the last step, and whether there is more to come. */
class Listener {
  heard: string[] = [];
  private readonly desktop: Desktop;
  private readonly site: Site;
  private readonly browserId: () => number | undefined;

  constructor(desktop: Desktop, site: Site, browserId: () => number | undefined) {
    this.desktop = desktop;
    this.site = site;
    this.browserId = browserId;
  }

  /** Begins anew, as before a key is pressed. */
  forget(): void {
    this.takeLog();
    this.heard = [];
  }

  /** Waits until the expected texts have been heard and no more come, or until they are late. */
  async listen(expected: readonly string[]): Promise<readonly string[]> {
    const limit = Date.now() + SPEECH_LIMIT_MS;
    do await this.waitForQuiet();
    while (!isAsExpected(expected, this.heard) && Date.now() < limit);
    return this.heard;
  }

  /** Waits until anything is said, as when a program starts. */
  async waitForSpeech(): Promise<void> {
    const limit = Date.now() + QUIET_LIMIT_MS;
    while (this.heard.length === 0 && Date.now() < limit) {
      await pause();
      this.takeLog();
    }
  }

  /** Waits until Orca and the page have had nothing to do for a while. */
  async waitForQuiet(): Promise<void> {
    const limit = Date.now() + QUIET_LIMIT_MS;
    let quietSince = Date.now();
    let cpuSeconds = this.readCpu();
    while (Date.now() - quietSince < QUIET_MS && Date.now() < limit) {
      const polled = Date.now();
      await pause();
      const cpuNow = this.readCpu();
      const share = ((cpuNow - cpuSeconds) * 1_000) / (Date.now() - polled);
      cpuSeconds = cpuNow;
      const isBusy = this.takeLog() > 0 || share > IDLE_SHARE || this.site.isFetching();
      if (isBusy) quietSince = Date.now();
    }
  }

  /** @returns How many bytes Orca has logged since the last call. */
  private takeLog(): number {
    const { texts, byteCount } = this.desktop.readLog();
    this.heard.push(...texts);
    return byteCount;
  }

  private readCpu(): number {
    const browserId = this.browserId();
    return browserId === undefined ? 0 : readCpuSeconds(browserId);
  }
}

const pause = (): Promise<void> => new Promise((passed) => setTimeout(passed, POLL_MS));
