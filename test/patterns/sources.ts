// Every regular expression of the sources, as it is written: literals, and `new RegExp` of a text whose gaps a name fills.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

export interface Written {
  place: string;
  source: string;
  flags: string;
}

const root = fileURLToPath(new URL('../../', import.meta.url));
const FILLING = 'Name';

/** The text of a string, of a template or of a constant that is one; null for what is computed otherwise. */
function textOf(node: ts.Expression): string | null {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (ts.isTemplateExpression(node)) return filled(node, false);
  if (ts.isTaggedTemplateExpression(node) && node.tag.getText() === 'String.raw') {
    return ts.isTemplateExpression(node.template) ? filled(node.template, true) : (node.template.rawText ?? node.template.text);
  }
  if (!ts.isIdentifier(node)) return null;
  const value = constantsOf(node.getSourceFile()).get(node.text);
  return value === undefined ? null : textOf(value);
}

/** A template with its gaps filled: by the text of a constant, by FILLING where it is computed. */
function filled({ head, templateSpans }: ts.TemplateExpression, raw: boolean): string {
  const part = (piece: ts.TemplateLiteralLikeNode): string => (raw ? (piece.rawText ?? piece.text) : piece.text);
  return part(head) + templateSpans.map(({ expression, literal }) => (textOf(expression) ?? FILLING) + part(literal)).join('');
}

/** What the constants at the top of a file are. */
function constantsOf(file: ts.SourceFile): Map<string, ts.Expression> {
  const declarations = file.statements.filter(ts.isVariableStatement).flatMap(({ declarationList }) => declarationList.declarations);
  return new Map(
    declarations.flatMap(({ name, initializer }) => (initializer === undefined ? [] : [[name.getText(), initializer] as const])),
  );
}

export function writtenPatterns(): Written[] {
  const files = (readdirSync(join(root, 'src'), { recursive: true }) as string[]).filter((name) => /\.tsx?$/.test(name));
  return files.sort().flatMap((name) => {
    const file = ts.createSourceFile(name, readFileSync(join(root, 'src', name), 'utf8'), ts.ScriptTarget.Latest, true);
    const found: Written[] = [];
    const visit = (node: ts.Node): void => {
      const place = `${name}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
      if (ts.isRegularExpressionLiteral(node)) {
        const end = node.text.lastIndexOf('/');
        found.push({ place, source: node.text.slice(1, end), flags: node.text.slice(end + 1) });
      } else if ((ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText() === 'RegExp') {
        const [source, flags] = (node.arguments ?? []).map(textOf);
        if (source == null || flags === null) throw new Error(`${place}: the text of this pattern cannot be read here.`);
        found.push({ place, source, flags: flags ?? '' });
      }
      ts.forEachChild(node, visit);
    };
    visit(file);
    return found;
  });
}
