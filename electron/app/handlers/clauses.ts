import { ok } from '../../../shared/base/result.ts'
import type { clauses } from '../../../shared/contract/clauses.ts'
import type { Handlers } from '../../../shared/contract/procedure.ts'
import { inTransaction } from '../../database/connection.ts'
import { keepClause, readKeptClauses, removeKeptClause } from '../../database/repositories/keptClauses.ts'
import type { AppContext } from '../context.ts'

export function clauseHandlers(app: AppContext): Handlers<typeof clauses> {
  return {
    'clauses.list': () => ok(readKeptClauses(app.connection())),
    'clauses.save': ({ wording }) => {
      const connection = app.connection()
      const id = inTransaction(connection, () => keepClause(connection, app.newId(), wording))
      app.emit({ kind: 'library-changed' })
      return ok({ id })
    },
    'clauses.remove': ({ id }) => {
      const connection = app.connection()
      inTransaction(connection, () => removeKeptClause(connection, id))
      app.emit({ kind: 'library-changed' })
      return ok({})
    },
  }
}
