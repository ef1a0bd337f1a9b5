import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FIREFOX_PREFERENCES } from '../testing/firefox-preferences';
import { isAsExpected } from './compare';
import { readCpuSeconds } from './cpu-time';
import { stopProcess, type Desktop } from './desktop';
import type { Action, Journey, Step } from './journey';
import type { Site } from './site';

/** A step and the texts that were heard after it. */
export interface HeardStep {
  readonly step: Step;
  readonly heard: readonly string[];
  readonly isRight: boolean;
}

/** The page is finished if nothing was said, fetched or computed for this time, in milliseconds. */
const QUIET_MS = 1_200;
/** A share of one processor below this counts as idle: timers, and the blinking of a cursor. */
const IDLE_SHARE = 0.15;
const POLL_MS = 100;
/** Maximum time until the expected texts are heard, in milliseconds. It is enough for a slow machine. */
const SPEECH_LIMIT_MS = 8_000;
const QUIET_LIMIT_MS = 60_000;
/** Maximum number of presses of one key until a text is heard. */
const PRESS_LIMIT = 45;

/** Runs a journey in a Firefox with a new profile. */
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
  // Always creates the accessibility tree.
  'accessibility.force_disabled': -1,
  'browser.aboutwelcome.enabled': false,
  // Otherwise, Orca sometimes says that an empty page has been loaded.
  'browser.newtab.preload': false,
  'browser.newtabpage.enabled': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'browser.sessionstore.resume_from_crash': false,
};

/** A Firefox, and the listener's actions in it. */
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

  /** Performs the action of a step. Waits before each key until Orca is quiet. */
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

  /** Closes Firefox and deletes its profile. */
  async end(): Promise<void> {
    if (this.browser !== undefined) await stopProcess(this.browser);
    await this.listener.waitForQuiet();
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Collects the texts that Orca has said since the last step, and waits until Orca is quiet. */
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

  /** Forgets all texts heard so far, before the next action. */
  forget(): void {
    this.takeLog();
    this.heard = [];
  }

  /** Waits until the expected texts have been heard and Orca is quiet, or until the time limit. */
  async listen(expected: readonly string[]): Promise<readonly string[]> {
    const limit = Date.now() + SPEECH_LIMIT_MS;
    do await this.waitForQuiet();
    while (!isAsExpected(expected, this.heard) && Date.now() < limit);
    return this.heard;
  }

  /** Waits until Orca says anything, for example when a program starts. */
  async waitForSpeech(): Promise<void> {
    const limit = Date.now() + QUIET_LIMIT_MS;
    while (this.heard.length === 0 && Date.now() < limit) {
      await pause();
      this.takeLog();
    }
  }

  /** Waits until Orca and the page have been idle for `QUIET_MS`. */
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

  /** @returns The number of bytes that Orca has logged since the last call. */
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
