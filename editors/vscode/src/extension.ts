/** Starts the language server and keeps it in step with the settings. Whatever is said about Pods, the server says. */

import { homedir } from 'node:os';
import { commands, window, workspace, type ExtensionContext, type LogOutputChannel } from 'vscode';
import { LanguageClient, type Executable } from 'vscode-languageclient/node';
import { findServer } from './server.ts';
import * as settings from './settings.ts';

let client: LanguageClient | undefined;
let turn = Promise.resolve();

export async function activate(context: ExtensionContext): Promise<void> {
  const output = window.createOutputChannel('podls', { log: true });
  // Starts and stops take turns, or two quick changes of the settings would leave two servers.
  const restart = () => (turn = turn.then(stop).then(() => start(context, output)));
  context.subscriptions.push(
    output,
    commands.registerCommand('podls.restart', restart),
    commands.registerCommand('podls.showOutput', () => output.show()),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('podls') && !event.affectsConfiguration('podls.trace')) void restart();
    }),
  );
  await restart();
}

export async function deactivate(): Promise<void> {
  await (turn = turn.then(stop));
}

async function start(context: ExtensionContext, output: LogOutputChannel): Promise<void> {
  const run = server(context);
  if (run === undefined) {
    void explainAbsence(output);
    return;
  }
  output.info(`starting ${[run.command, ...(run.args ?? [])].join(' ')}`);
  client = new LanguageClient('podls', 'podls', { run, debug: run }, {
    documentSelector: ['yaml', 'json'].flatMap((language) => [{ scheme: 'file', language }, { scheme: 'untitled', language }]),
    initializationOptions: settings.forServer,
    outputChannel: output,
    // The server asks for its section too; it gets the same answer.
    middleware: { workspace: { configuration: ({ items }) => items.map(({ section }) => (section === 'podls' ? settings.forServer() : null)) } },
  });
  try {
    await client.start();
  } catch (error) {
    output.error(`the server did not start: ${error}`);
  }
}

async function stop(): Promise<void> {
  const running = client;
  client = undefined;
  try {
    await running?.dispose();
  } catch {
    // It never came up, or is gone already.
  }
}

/** The command to run. No `transport` is named: the client would add a second `--stdio`. */
function server(context: ExtensionContext): Executable | undefined {
  const [program, ...args] = settings.serverCommand();
  if (program !== undefined) return { command: program, args };
  const command = findServer({
    path: settings.serverPath(),
    extension: context.extensionPath,
    workspace: workspace.workspaceFolders?.[0]?.uri.fsPath,
    home: homedir(),
    searchPath: process.env['PATH'] ?? '',
    platform: process.platform,
  });
  return command === undefined ? undefined : { command, args: ['--stdio'] };
}

async function explainAbsence(output: LogOutputChannel): Promise<void> {
  const path = settings.serverPath();
  const message = path === ''
    ? 'The podls language server was not found on PATH or in ~/.cargo/bin. Install it ("cargo install --path ." in the folder of podls), or set podls.server.path; then run "podls: Restart server".'
    : `podls.server.path is "${path}", and no program is there. Correct it, or clear it to look on PATH and in ~/.cargo/bin.`;
  output.error(message);
  const open = 'Open settings';
  if ((await window.showErrorMessage(message, open)) === open) await commands.executeCommand('workbench.action.openSettings', 'podls.server');
}
