import { expect, it } from 'vitest'
import type { WireBlock } from '../../src/web/data.ts'
import { type Part, partsOf } from '../../src/web/parts/tables.ts'

const plain: WireBlock = [0, 1, 0, 0, 0]
const cell = (table: number, row: number, column: number, rows = 1, columns = 1): WireBlock => [
  0,
  1,
  0,
  0,
  0,
  [table, row, column, rows, columns],
]

/** A part as its shape: a number for a block, rows of cells for a table. */
function shape(part: Part): unknown {
  if (part.kind === 'block') return part.index
  return part.rows.map((row) => row.map((item) => [`${item.rows}x${item.columns}`, ...item.parts.map(shape)]))
}

it('keeps two tables apart, several paragraphs in a cell together and spans as they are', () => {
  const blocks = [plain, cell(0, 0, 0, 2, 1), cell(0, 0, 0, 2, 1), cell(0, 0, 1), cell(0, 1, 1), cell(1, 0, 0), plain]
  expect(partsOf(blocks).map(shape)).toEqual([
    0,
    [
      [
        ['2x1', 1, 2],
        ['1x1', 3],
      ],
      [['1x1', 4]],
    ],
    [[['1x1', 5]]],
    6,
  ])
})

it('puts a nested table into the cell that it stands in', () => {
  const blocks = [cell(0, 0, 0), cell(1, 0, 0), cell(1, 0, 1), cell(0, 0, 0), cell(0, 0, 1)]
  expect(partsOf(blocks).map(shape)).toEqual([
    [
      [
        [
          '1x1',
          0,
          [
            [
              ['1x1', 1],
              ['1x1', 2],
            ],
          ],
          3,
        ],
        ['1x1', 4],
      ],
    ],
  ])
})
