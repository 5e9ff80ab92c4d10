/** The settings of section `podls`: which program to start, and what the server itself has to know. */

import { workspace } from 'vscode';

/** The setting `podls.server.command`; empty: `findServer` decides. */
export const serverCommand = (): string[] => section().get<string[]>('server.command') ?? [];

/** The setting `podls.server.path`; empty: not set. */
export const serverPath = (): string => section().get<string>('server.path')?.trim() ?? '';

/** What the user has set for the server; where nothing is set its own defaults hold, and `.podls.yaml` wins over all. */
export function forServer(): Record<string, unknown> {
  const names = ['kubernetesVersion', 'podSecurity', 'patches', 'rules'];
  const set = names.map((name) => [name, section().get(name)] as const).filter(([, value]) => !isEmpty(value));
  return Object.fromEntries(set);
}

const section = () => workspace.getConfiguration('podls');

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === '' || (typeof value === 'object' && Object.keys(value).length === 0);
}
