import { Diagnostic, didYouMean, type Report, type SourceText } from '../../base/diagnostic/index.ts';
import { readAttributes, type AttributeHolder, type Attributes } from './attributes.ts';
import { ASCIIDOC_DESCRIPTION_PREFIX, COMMENTS } from '../syntax/comment.ts';
import { EmbeddedDescription } from './embedded-description.ts';
import { lineEnd, lineStart, nextLine } from '../syntax/lines.ts';
import type { BlockLine, DocumentStructure, Range } from '../syntax/structure.ts';
import type { CommentSyntax } from '../syntax/syntax.ts';

/** A comment such as `gen-snippets:start`. `include` is `gen-snippets` without a command, for plugins. */
export interface Marker extends Range {
  readonly command: 'start' | 'end' | 'keep' | 'end-keep' | 'include';
  readonly commentSyntax: CommentSyntax;
  /** Undefined if they are invalid, which was reported. */
  readonly attributes: Attributes | undefined;
  /** The attributes as they are written in the document. */
  readonly attributeText?: string;
  readonly description?: EmbeddedDescription;
}

interface Comment extends Range {
  readonly commentSyntax: CommentSyntax;
  /** The range between its delimiters. */
  readonly inner: Range;
}

const HOLDERS: Readonly<Record<Marker['command'], AttributeHolder>> = {
  start: 'start',
  include: 'start',
  end: 'end',
  keep: 'keep',
  'end-keep': 'end',
};
const COMMANDS = ['start', 'end', 'keep', 'end-keep'];
/** The beginning of the content of a marker. */
const MARKER_NAME = /\s*gen-snippets(?::([\w-]*))?(?=[\s}]|-->|\*\/|$)/y;

/** Finds the markers of a document, in order. */
export function findMarkers(
  document: SourceText,
  structure: DocumentStructure,
  commentSyntaxes: readonly CommentSyntax[],
  report: Report,
): Marker[] {
  const markers: Marker[] = [];
  for (const comment of findComments(document, structure, commentSyntaxes, report)) {
    MARKER_NAME.lastIndex = comment.inner.start;
    const name = MARKER_NAME.exec(document.text)![1];
    const attributesStart = MARKER_NAME.lastIndex;
    if (name === undefined && !/^\s+[\w-]+=/.test(document.text.slice(attributesStart, comment.inner.end))) {
      // A comment whose text begins with the word gen-snippets.
      continue;
    }
    if (name !== undefined && !COMMANDS.includes(name)) {
      report(
        new Diagnostic('region-syntax', `there is no marker gen-snippets:${name}`, {
          position: document.position(comment.start),
          expected: `one of ${COMMANDS.map((command) => `gen-snippets:${command}`).join(', ')}`,
          hint: didYouMean(name, COMMANDS),
        }),
      );
      continue;
    }
    if (!isAlone(document, structure, comment, report)) continue;
    const command = (name ?? 'include') as Marker['command'];
    markers.push(readMarker(document, structure, comment, command, attributesStart, report));
  }
  return markers;
}

function readMarker(
  document: SourceText,
  structure: DocumentStructure,
  comment: Comment,
  command: Marker['command'],
  start: number,
  report: Report,
): Marker {
  const { commentSyntax, inner } = comment;
  const bare = { command, start: comment.start, end: comment.end, commentSyntax };
  try {
    const { attributes, end } = readAttributes(document, start, inner.end, HOLDERS[command]);
    const marker = { ...bare, attributes, attributeText: document.text.slice(start, end).trim() };
    if (document.text.slice(end, inner.end).trim() === '') return marker;
    if (command === 'start' || command === 'include') {
      return { ...marker, description: readDescription(document, structure, comment, end) };
    }
    report(
      new Diagnostic('region-syntax', `the marker gen-snippets:${command} contains text`, {
        position: document.position(nextLine(document.text, end)),
        expected: 'attributes only',
        hint: 'a description goes into the marker gen-snippets:start',
      }),
    );
  } catch (error) {
    if (!(error instanceof Diagnostic)) throw error;
    report(error);
  }
  return { ...bare, attributes: undefined };
}

/** Reads the description on the lines after the attributes. */
function readDescription(
  document: SourceText,
  structure: DocumentStructure,
  comment: Comment,
  end: number,
): EmbeddedDescription {
  const { text } = document;
  const first = structure.contentStart(lineStart(text, comment.start));
  const indent = ' '.repeat(first.virtualSpaces) + text.slice(first.offset, comment.start);
  const lines: BlockLine[] = [];
  for (let start = nextLine(text, end); start < comment.inner.end; start = nextLine(text, start)) {
    const stop = Math.min(lineEnd(text, start), comment.inner.end);
    const { offset, virtualSpaces } = structure.contentStart(start);
    const line = ' '.repeat(virtualSpaces) + text.slice(Math.min(offset, stop), stop);
    const prefixLength =
      comment.commentSyntax === 'asciidoc' ? /^\/\/\| ?/.exec(line)![0].length : commonLength(line, indent);
    lines.push({
      text: line.slice(prefixLength),
      offset: offset + Math.max(0, prefixLength - virtualSpaces),
      virtualSpaces: Math.max(0, virtualSpaces - prefixLength),
    });
  }
  // The last line contains only the end of the comment.
  if (lines.at(-1)?.text.trim() === '' && comment.commentSyntax !== 'asciidoc') lines.pop();
  return new EmbeddedDescription(
    document,
    lines,
    comment.commentSyntax === 'asciidoc' ? undefined : COMMENTS[comment.commentSyntax].escapes,
  );
}

/** The length of the white space that a line has in common with the indentation of the marker. */
function commonLength(line: string, indent: string): number {
  let length = 0;
  while (length < indent.length && line[length] === indent[length] && /[ \t]/.test(line[length]!)) length++;
  return length;
}

function isAlone(
  document: SourceText,
  structure: DocumentStructure,
  comment: Comment,
  report: Report,
): boolean {
  const { text } = document;
  const before = text.slice(structure.contentStart(lineStart(text, comment.start)).offset, comment.start);
  const after = text.slice(comment.end, lineEnd(text, comment.end));
  if (before.trim() === '' && after.trim() === '') return true;
  report(
    new Diagnostic('region-syntax', 'there is other text on the line of this marker', {
      position: document.position(comment.start),
      expected: 'the marker on a line of its own',
      hint: 'put line breaks before and after the marker',
    }),
  );
  return false;
}

/** Finds the comments that are markers. */
function findComments(
  document: SourceText,
  structure: DocumentStructure,
  commentSyntaxes: readonly CommentSyntax[],
  report: Report,
): Comment[] {
  const comments: Comment[] = [];
  const { text } = document;
  const opening = new RegExp(commentSyntaxes.map((syntax) => OPENINGS[syntax]).join('|'), 'gm');
  const opaqueRanges = structure.opaque.values();
  let opaque = opaqueRanges.next().value;
  for (let match = opening.exec(text); match !== null; match = opening.exec(text)) {
    const start = match.index;
    while (opaque !== undefined && opaque.end <= start) opaque = opaqueRanges.next().value;
    if (opaque !== undefined && opaque.start <= start) {
      opening.lastIndex = opaque.end;
      continue;
    }
    const commentSyntax: CommentSyntax =
      match[0] === '//' ? 'asciidoc' : match[0] === '<!--' ? 'html' : 'mdx';
    const innerStart = start + match[0].length;
    MARKER_NAME.lastIndex = innerStart;
    const isMarker = MARKER_NAME.test(text);
    const end = findEnd(text, innerStart, commentSyntax);
    if (end === undefined) {
      if (isMarker) report(notClosed(document, start, commentSyntax));
      break;
    }
    opening.lastIndex = end.outer;
    if (isMarker) {
      comments.push({ start, end: end.outer, commentSyntax, inner: { start: innerStart, end: end.inner } });
    }
  }
  return comments;
}

const OPENINGS: Readonly<Record<CommentSyntax, string>> = {
  html: '<!--',
  mdx: String.raw`\{\/\*`,
  asciidoc: String.raw`^\/\/(?!\/)`,
};

/** Offsets of the end of a comment: before its closing delimiter, and after it. */
function findEnd(
  text: string,
  innerStart: number,
  commentSyntax: CommentSyntax,
): { inner: number; outer: number } | undefined {
  if (commentSyntax === 'asciidoc') {
    let end = lineEnd(text, innerStart);
    let next = nextLine(text, end);
    while (text.startsWith(ASCIIDOC_DESCRIPTION_PREFIX, next)) {
      end = lineEnd(text, next);
      next = nextLine(text, end);
    }
    return { inner: end, outer: end };
  }
  const close = commentSyntax === 'html' ? /-->/g : /\*\/\s*\}/g;
  close.lastIndex = innerStart;
  const match = close.exec(text);
  return match === null ? undefined : { inner: match.index, outer: close.lastIndex };
}

function notClosed(document: SourceText, start: number, commentSyntax: CommentSyntax): Diagnostic {
  return new Diagnostic('region-syntax', 'the comment of this marker is not closed', {
    position: document.position(start),
    expected: commentSyntax === 'html' ? '-->' : '*/}',
  });
}
