/** What is wrong with a configuration file, field by field: where it stands, what it says, and the cure. */
import { findNodeAtLocation, parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';
import type { ConfigProblem } from '../../src/config/config.js';
import { addressParameters, combine, customParameters, type Layer } from '../../src/config/layers.js';

export interface TextFile {
  readonly name: string;
  readonly text: string;
}

/** A line of a problem: `config.json:4:16 sip.domain`, what it says, what is wrong, what to do. */
export type Report = readonly string[];

/** @param parameters the Custom Parameters that are to lie over the file, if they are to be checked, too */
export function checkConfig(file: TextFile, parameters?: TextFile): readonly Report[] {
  const faults: ParseError[] = [];
  const text = file.text.replace(/^\ufeff/, '');
  const tree = parseTree(text, faults, { disallowComments: true, allowTrailingComma: false });
  const [fault] = faults;
  if (fault) return [syntaxReport(file.name, text, fault)];
  const layer: Layer = { source: file.name, json: JSON.parse(text) as unknown, problems: [] };
  const above = parameters ? [customParameters(parameters.text)] : [];
  const { problems } = combine([layer, ...above, addressParameters('')]);
  return problems.map((problem) => report(problem, file.name, text, tree));
}

function syntaxReport(name: string, text: string, { error, offset }: ParseError): Report {
  return [
    place(name, text, offset),
    `  is not JSON: ${printParseErrorCode(error)}`,
    '  Correct it; neither comments nor a comma after the last field are allowed.',
  ];
}

function report({ field, problem, cure }: ConfigProblem, name: string, text: string, tree?: Node): Report {
  // What comes from elsewhere stands nowhere in the file.
  if (!/^[\w$.[\]-]+$/.test(field) || !tree) return [field, `  ${problem}`, `  ${cure}`];
  const path = pathOf(field);
  const node = findNodeAtLocation(tree, [...path]);
  const value = node ? [`  ${isSecret(path) ? 'its value is not shown here' : shown(text, node)}`] : [];
  const { offset } = node ?? nearest(tree, path);
  return [`${place(name, text, offset)} ${field}`, ...value, `  ${problem}`, `  ${cure}`];
}

/** `sip.iceServers[0].urls` as the steps of a path. */
function pathOf(field: string): readonly (string | number)[] {
  return [...field.matchAll(/([^.[\]]+)|\[(\d+)\]/g)].map(([, name, index]) => name ?? Number(index));
}

function isSecret(path: readonly (string | number)[]): boolean {
  return /credential|password|secret|token/i.test(String(path.at(-1)));
}

function shown(text: string, { offset, length }: Node): string {
  const value = text.slice(offset, offset + length).replace(/\s+/g, ' ');
  return value.length > 80 ? `${value.slice(0, 79)}…` : value;
}

/** Where a field that is not there would stand. */
function nearest(tree: Node, path: readonly (string | number)[]): Node {
  const above = path.slice(0, -1);
  return above.length === 0 ? tree : (findNodeAtLocation(tree, [...above]) ?? nearest(tree, above));
}

/** As editors and terminals make a link of it. */
function place(name: string, text: string, offset: number): string {
  const lines = text.slice(0, offset).split('\n');
  return `${name}:${lines.length}:${(lines.at(-1)?.length ?? 0) + 1}`;
}
