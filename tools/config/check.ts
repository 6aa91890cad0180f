/** What is wrong with a configuration file, field by field: where it stands, what it says, and the cure. */
import { parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';
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
  const twice = tree ? repeated(tree).map((key) => repetitionReport(file.name, text, key)) : [];
  return [...twice, ...problems.map((problem) => report(problem, file.name, text, tree))];
}

function syntaxReport(name: string, text: string, { error, offset }: ParseError): Report {
  return [
    place(name, text, offset),
    `  is not JSON: ${inWords(printParseErrorCode(error))}`,
    '  Correct it; neither comments nor a comma after the last field are allowed.',
  ];
}

/** `PropertyNameExpected` → `property name expected`. */
function inWords(code: string): string {
  return code.replace(/(?<=[a-z])[A-Z]/g, ' $&').toLowerCase();
}

/** The names that stand a second time in one object: what was written there before is lost (RFC 8259 section 4). */
function repeated(node: Node): readonly Node[] {
  const keys = fieldsOf(node).map(([key]) => key);
  const own = keys.filter((key, index) =>
    keys.slice(0, index).some(({ value }) => (value as string) === (key.value as string)),
  );
  return [...own, ...(node.children ?? []).flatMap(repeated)];
}

function repetitionReport(name: string, text: string, key: Node): Report {
  return [
    `${place(name, text, key.offset)} ${String(key.value)}`,
    '  stands here a second time, and only what stands here counts',
    '  Leave one of them.',
  ];
}

function report({ field, problem, cure }: ConfigProblem, name: string, text: string, tree?: Node): Report {
  // What comes from elsewhere stands nowhere in the file.
  if (!/^[\w$.[\]-]+$/.test(field) || !tree) return [field, `  ${problem}`, `  ${cure}`];
  const path = pathOf(field);
  const node = nodeAt(tree, path);
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

/** Of a name that stands there twice, the last one: it is what counts. */
function nodeAt(tree: Node, [step, ...rest]: readonly (string | number)[]): Node | undefined {
  if (step === undefined) return tree;
  const child =
    typeof step === 'number'
      ? tree.children?.[step]
      : fieldsOf(tree).findLast(([key]) => key.value === step)?.[1];
  return child && nodeAt(child, rest);
}

/** The names of an object, each with its value. */
function fieldsOf({ type, children = [] }: Node): readonly (readonly [Node, Node | undefined])[] {
  if (type !== 'object') return [];
  return children.flatMap(({ children: [key, value] = [] }) => (key ? [[key, value] as const] : []));
}

/** Where a field that is not there would stand. */
function nearest(tree: Node, path: readonly (string | number)[]): Node {
  const above = path.slice(0, -1);
  return above.length === 0 ? tree : (nodeAt(tree, above) ?? nearest(tree, above));
}

/** As editors and terminals make a link of it. */
function place(name: string, text: string, offset: number): string {
  const lines = text.slice(0, offset).split('\n');
  return `${name}:${lines.length}:${(lines.at(-1)?.length ?? 0) + 1}`;
}
