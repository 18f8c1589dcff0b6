import { DamagedItem } from './damaged-item.ts'

type What = 'damaged-task' | 'damaged-letter' | 'damaged-plan' | 'damaged-agency' | 'damaged-coordinator'
type Reporting = { onDamaged: (fault: DamagedItem) => void }

/**
 * For what is made from many items: one that is damaged must not keep the others back, but somebody has to see to it.
 * `found` gets the faults, by the ids of the items, each once and reported once, in however many lists it stands: for
 * whoever has to say what is missing, or must not take it for something that does not exist. `ids` are those found so
 * far, for rules that know of no faults.
 */
export function reporting(
  { log }: { log: (line: Record<string, unknown>) => void },
  unit: string,
  what: What,
): Reporting & { found: ReadonlyMap<string, DamagedItem>; ids: () => ReadonlySet<string> } {
  const found = new Map<string, DamagedItem>()
  return {
    onDamaged: (fault) => {
      if (!found.has(fault.id)) log({ level: 'error', what, unit, error: String(fault) })
      found.set(fault.id, fault)
    },
    found,
    ids: () => new Set(found.keys()),
  }
}

/** One item that its reader can do without: null where there is none, and where it is damaged, which is handed over. */
export async function unlessDamaged<T>(reading: Promise<T | null>, { onDamaged }: Reporting): Promise<T | null> {
  try {
    return await reading
  } catch (error) {
    if (!(error instanceof DamagedItem)) throw error
    onDamaged(error)
    return null
  }
}
