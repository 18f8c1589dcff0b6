import { identity, matrixOf, multiply, type Matrix } from './geometry.ts'

/** The library's numbers for what a page's content does, by name. */
export type OperatorCodes = Readonly<Record<string, number>>

/** What a page's content does, as the library lists it: codes, and what each is given. */
export type OperatorList = { readonly fnArray: readonly number[]; readonly argsArray: readonly unknown[] }

export type Operator = {
  readonly code: number
  readonly args: readonly unknown[]
  /** From the operator's own coordinates to those of the page as it is shown. */
  readonly matrix: Matrix
}

/** A page's operators one after the other, each with the matrix in force: saved, changed, restored, nested in forms. */
export function* operatorsOf(list: OperatorList, codes: OperatorCodes, shown: Matrix): Generator<Operator> {
  const saved: Matrix[] = []
  let matrix = shown
  for (const [i, code] of list.fnArray.entries()) {
    const given = list.argsArray[i]
    const args: readonly unknown[] = Array.isArray(given) ? given : []
    if (code === codes['save']) saved.push(matrix)
    else if (code === codes['restore'] || code === codes['paintFormXObjectEnd']) matrix = saved.pop() ?? shown
    else if (code === codes['transform']) matrix = multiply(matrix, matrixOf(given) ?? identity)
    else if (code === codes['paintFormXObjectBegin']) {
      saved.push(matrix)
      matrix = multiply(matrix, matrixOf(args[0]) ?? identity)
    }
    yield { code, args, matrix }
  }
}
