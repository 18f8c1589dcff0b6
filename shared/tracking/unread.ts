/** Ids of what is stored and cannot be read, for whoever decides without it: tasks, and agencies of the directory. */
export type Unread = Record<'tasks' | 'agencies', ReadonlySet<string>>

export const nothingUnread: Unread = { tasks: new Set(), agencies: new Set() }
