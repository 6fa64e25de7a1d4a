import { type SpawnSyncReturns, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

const COMMAND = fileURLToPath(new URL('../../bin/clean-article.js', import.meta.url));

/** The environment of the tests without what would change colours. */
function plainEnvironment(extra: Record<string, string> = {}): NodeJS.ProcessEnv {
  const { NO_COLOR, FORCE_COLOR, COLUMNS, ...rest } = process.env;
  return { ...rest, ...extra };
}

export interface Run {
  readonly stdout: string;
  readonly stderr: string;
  readonly status: number | null;
}

/** A fresh folder, gone when the test is over, in which the built command runs. */
export class Shell {
  readonly folder = mkdtempSync(join(tmpdir(), 'clean-article-test-'));

  /** @param files path → content */
  constructor(files: Readonly<Record<string, string | Uint8Array>> = {}) {
    onTestFinished(() => rmSync(this.folder, { recursive: true, force: true }));
    for (const [path, content] of Object.entries(files)) this.write(path, content);
  }

  path(name: string): string {
    return join(this.folder, name);
  }

  write(name: string, content: string | Uint8Array): void {
    mkdirSync(dirname(this.path(name)), { recursive: true });
    writeFileSync(this.path(name), content);
  }

  read(name: string): string {
    return readFileSync(this.path(name), 'utf8');
  }

  bytes(name: string): Buffer {
    return readFileSync(this.path(name));
  }

  /** All files below the folder, hidden ones too, sorted. */
  files(): string[] {
    return readdirSync(this.folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(this.folder.length + 1))
      .sort();
  }

  run(args: readonly string[], input: string | Uint8Array = '', env: Record<string, string> = {}): Run {
    const { stdout, stderr, status }: SpawnSyncReturns<string> = spawnSync(
      process.execPath,
      [COMMAND, ...args],
      {
        cwd: this.folder,
        input,
        encoding: 'utf8',
        env: plainEnvironment(env),
        maxBuffer: 1 << 28,
      },
    );
    return { stdout, stderr, status };
  }

  /** Starts the command and leaves its streams to the test. */
  start(args: readonly string[]) {
    const child = spawn(process.execPath, [COMMAND, ...args], { cwd: this.folder, env: plainEnvironment() });
    onTestFinished(() => {
      child.kill('SIGKILL');
    });
    return child;
  }
}
