/** The selected rows of a view: none but some, or all but some. Either form stays small, however long the list is. */
export interface Selection {
  all: boolean
  except: ReadonlySet<string>
}

export const NOTHING_SELECTED: Selection = { all: false, except: new Set() }
export const ALL_SELECTED: Selection = { all: true, except: new Set() }

export function isSelected({ all, except }: Selection, id: string): boolean {
  return all !== except.has(id)
}

/** Returns a selection in which these rows are selected, or not. */
export function select(selection: Selection, ids: Iterable<string>, selected: boolean): Selection {
  const except = new Set(selection.except)
  for (const id of ids) {
    if (selection.all === selected) except.delete(id)
    else except.add(id)
  }
  return { all: selection.all, except }
}
