import { existsSync } from 'node:fs';

/** Tests of the command and of the package run what is built: say so before anything fails for lack of it. */
export default function requireBuild(): void {
  if (!existsSync('dist/cli/main.js')) throw new Error('dist/ is missing: run `npm run build` first.');
}
