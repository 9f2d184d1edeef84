/** Which rows of a view are selected: none but some, or all but some. Either is small, however long the list. */
export interface Selection {
  all: boolean
  except: ReadonlySet<string>
}

export const NOTHING_SELECTED: Selection = { all: false, except: new Set() }
export const ALL_SELECTED: Selection = { all: true, except: new Set() }

export function isSelected({ all, except }: Selection, id: string): boolean {
  return all !== except.has(id)
}

/** The same with these rows selected, or not. */
export function select(selection: Selection, ids: Iterable<string>, selected: boolean): Selection {
  const except = new Set(selection.except)
  for (const id of ids) {
    if (selection.all === selected) except.delete(id)
    else except.add(id)
  }
  return { all: selection.all, except }
}
