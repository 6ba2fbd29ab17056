/** A piece of a table cell. `prose` is Markdown by a writer. */
export interface CellPiece {
  readonly kind: 'text' | 'prose' | 'code';
  readonly value: string;
}

/** Pieces that are printed with a space between them. */
export type TableCell = readonly CellPiece[];

type PiecePrinters = Readonly<Record<CellPiece['kind'], (value: string) => string>>;

export const printCell = (cell: TableCell, printers: PiecePrinters): string =>
  cell.map(({ kind, value }) => printers[kind](value)).join(' ');
