import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, beforeEach, test } from 'node:test';
import { findServer } from '../src/server.ts';

const root = mkdtempSync(join(tmpdir(), 'podls-'));
const places = {
  path: '',
  extension: join(root, 'extension'),
  workspace: join(root, 'workspace'),
  home: join(root, 'home'),
  searchPath: `.:${join(root, 'bin')}`,
  platform: 'linux',
} as const;

beforeEach(() => rmSync(root, { recursive: true, force: true }));
after(() => rmSync(root, { recursive: true, force: true }));

function program(...path: string[]): string {
  const file = join(root, ...path);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, '');
  chmodSync(file, 0o755);
  return file;
}

test('the bundled server comes before PATH, PATH before cargo', () => {
  assert.equal(findServer(places), undefined);
  const cargo = program('home', '.cargo', 'bin', 'podls');
  assert.equal(findServer(places), cargo);
  const installed = program('bin', 'podls');
  assert.equal(findServer(places), installed);
  const bundled = program('extension', 'server', 'podls');
  assert.equal(findServer(places), bundled);
});

test('on Windows the program is podls.exe', () => {
  program('bin', 'podls');
  const exe = program('bin', 'podls.exe');
  assert.equal(findServer({ ...places, platform: 'win32' }), exe);
});

test('a path in the settings is absolute, in the home folder, in the workspace, or a name on PATH', () => {
  const nightly = program('bin', 'podls-nightly'), own = program('workspace', 'tools', 'podls'), home = program('home', 'podls');
  assert.equal(findServer({ ...places, path: nightly }), nightly);
  assert.equal(findServer({ ...places, path: 'podls-nightly' }), nightly);
  assert.equal(findServer({ ...places, path: './tools/podls' }), own);
  assert.equal(findServer({ ...places, path: '~/podls' }), home);
  assert.equal(findServer({ ...places, workspace: undefined, path: './tools/podls' }), undefined);
});

test('a wrong path in the settings is not replaced by another server', () => {
  program('bin', 'podls');
  assert.equal(findServer({ ...places, path: '/nowhere/podls' }), undefined);
});

test('a folder, and a file that may not be run, are no servers', () => {
  mkdirSync(join(root, 'bin', 'podls'), { recursive: true });
  assert.equal(findServer(places), undefined);
  chmodSync(program('home', '.cargo', 'bin', 'podls'), 0o644);
  assert.equal(findServer(places), undefined);
});
