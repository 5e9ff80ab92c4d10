/** Where the language server is. Knows nothing of the editor, so that `npm test` can ask it. */

import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, isAbsolute, join, resolve } from 'node:path';

/** What the search depends on. */
export interface Places {
  /** The setting `podls.server.path`; empty: look in the usual places. */
  path: string;
  /** The extension's own folder, which may carry a server in `server/`. */
  extension: string;
  /** The workspace's folder: what a relative path starts from. */
  workspace: string | undefined;
  home: string;
  /** The variable `PATH`. */
  searchPath: string;
  platform: NodeJS.Platform;
}

/** The server's file, or `undefined` if there is none. A path that the user has set is never replaced by another. */
export function findServer(places: Places): string | undefined {
  return candidates(places).find(isProgram);
}

function candidates({ path, extension, workspace, home, searchPath, platform }: Places): string[] {
  const onPath = (name: string) => searchPath.split(delimiter).filter(isAbsolute).map((folder) => join(folder, name));
  const podls = platform === 'win32' ? 'podls.exe' : 'podls';
  if (path === '') return [join(extension, 'server', podls), ...onPath(podls), join(home, '.cargo', 'bin', podls)];
  if (path.startsWith('~/')) return [join(home, path.slice(2))];
  if (isAbsolute(path)) return [path];
  if (!/[\\/]/.test(path)) return onPath(path);
  return workspace === undefined ? [] : [resolve(workspace, path)];
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
