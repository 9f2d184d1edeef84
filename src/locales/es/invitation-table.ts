import type { InvitationTableMessages, RunCounts } from '../../messages/invitation-table'
import { defineLocale } from '../define-locale'
import type { Grammar } from '../grammar'
import { shared } from './shared'

const until = (sentence: string, date: string | null) =>
  date === null ? sentence : `${sentence} El enlace caduca el ${date}.`

export const invitationTable = ({
  n,
  plural,
  list,
  wait,
}: Grammar<'es'>): InvitationTableMessages => {
  const invitations = (count: number) =>
    plural(count, {
      one: `${n(count)} invitación`,
      many: `${n(count)} de invitaciones`,
      other: `${n(count)} invitaciones`,
    })
  /** A count with a word for it, which is the same for millions. */
  const counted = (count: number, one: string, other: string) =>
    `${n(count)} ${plural(count, { one, many: other, other })}`
  /** What has become of the rows of a run. */
  const ended = (what: string, { total, done, failed, unknown }: RunCounts) =>
    list(
      [
        (done < total ? `${n(done)} de ` : '') + what,
        failed > 0 ? `${n(failed)} con error` : '',
        unknown > 0 ? `${n(unknown)} sin confirmar` : '',
      ].filter(Boolean),
      'unit',
    )
  return {
    title: 'Invitaciones',
    updated: (clock) => `actualizado: ${clock}`,
    refresh: 'Actualizar',
    refreshed: (clock) => `Lista actualizada (${clock}).`,
    invite: 'Invitar a personas',

    summary: ({ pending, expiring, expired, accepted }) =>
      list([
        counted(pending, 'pendiente', 'pendientes'),
        counted(expiring, 'caduca pronto', 'caducan pronto'),
        counted(expired, 'caducada', 'caducadas'),
        counted(accepted, 'aceptada', 'aceptadas'),
      ]),
    filterByStatus: 'Filtrar por estado',
    all: 'Todas',
    search: 'Buscar por correo o rol',
    searchShort: 'Buscar',
    role: 'Rol',
    anyRole: 'Todos los roles',
    clearSearch: 'Borrar búsqueda',
    clearFilters: 'Quitar filtros',
    filter: 'Filtrar',
    sortBy: 'Ordenar por',
    sortOrder: 'Orden',
    sortOrders: {
      newest: 'Más recientes',
      oldest: 'Más antiguas',
      ascending: 'Ascendente',
      descending: 'Descendente',
    },
    results: invitations,
    shown: ({ shown, total }) => `${n(shown)} de ${n(total)}`,

    caption: 'Invitaciones',
    scroller: 'Tabla de invitaciones',
    skipRows: 'Saltar las filas',
    skipRowsBack: 'Volver al principio de las filas',
    columns: {
      select: 'Selección',
      person: 'Persona',
      status: 'Estado',
      role: 'Rol',
      invited: 'Invitación',
      expires: 'Caduca',
      actions: 'Acciones',
    },
    by: (name) => `por ${name}`,
    joined: (date) => `se unió el ${date}`,
    sending: 'Enviando…',
    timesIn: (zone) => `Zona horaria: ${zone}`,
    exactTimes: 'Fechas y horas exactas',

    selectRow: (email) => `Seleccionar ${email}`,
    selectAll: 'Seleccionar todo',
    selected: (count) => counted(count, 'seleccionada', 'seleccionadas'),
    clear: 'Deseleccionar',
    select: 'Seleccionar',
    done: 'Listo',
    exportCsv: 'Exportar CSV',
    exported: { by: 'Enviada por', joined: 'Se unió', file: 'invitaciones' },
    sorted: {
      ascending: (column) => `Orden ascendente por «${column}».`,
      descending: (column) => `Orden descendente por «${column}».`,
    },
    exportFailed: 'No se pudo crear el archivo. Inténtalo de nuevo.',
    compact: 'Filas compactas',

    unseenSigns:
      'Esta dirección contiene un espacio o un carácter invisible, que se muestra como código.',
    writtenAs: (domain) =>
      `Los servidores de correo escriben la parte después de la @ como ${domain}.`,
    repeated: ({ email, number }) => `${email} (${n(number)})`,
    copyLinkFor: (email) => `Copiar enlace para ${email}`,
    copyNewLink: 'Copiar enlace nuevo',
    copyNewLinkFor: (email) => `Copiar enlace nuevo para ${email}`,
    resend: 'Reenviar',
    resendFor: (email) => `Reenviar invitación a ${email}`,
    moreFor: (email) => `Más acciones para ${email}`,
    linkUnsafe:
      'El enlace que creó el servidor no es una dirección web, así que no se puede copiar. Revisa la URL base del servidor y reenvía la invitación.',
    newer: (date) =>
      date === null
        ? 'Hay una invitación más reciente.'
        : `Hay una invitación más reciente (${date}).`,

    loading: 'Cargando las invitaciones…',
    emptyTitle: 'Aún no hay invitaciones',
    emptyText: 'Invita a personas a unirse a tu panel.',
    noMatch: (search) => `Ninguna invitación coincide con «${search}».`,
    noMatchFilters: 'Ninguna invitación coincide con estos filtros.',
    errorTitle: 'Las invitaciones no se pueden mostrar en este momento',
    forbiddenTitle: 'No tienes acceso a las invitaciones',
    stale: (clock) => `No se pudo actualizar la lista (última vez: ${clock}).`,
    unreadable: (count) =>
      plural(count, {
        one: `${n(count)} invitación no se pudo leer y no se muestra.`,
        many: `${n(count)} de invitaciones no se pudieron leer y no se muestran.`,
        other: `${n(count)} invitaciones no se pudieron leer y no se muestran.`,
      }),
    checkAgain: 'Volver a comprobar',
    tryAgainFor: (email) => `Reintentar con ${email}`,
    checkAgainFor: (email) => `Volver a comprobar la invitación para ${email}`,
    revokeBlocked: {
      accepted: () => 'Esta invitación ya se aceptó, así que no hay nada que revocar.',
      link_not_held: (date) =>
        until('Para revocarla hace falta el enlace, que solo se muestra al crearla.', date),
      unsupported: (date) => until('Este servidor no permite revocar invitaciones.', date),
    },
    revoked: (email) => `Se revocó la invitación para ${email}.`,
    notRevoked: (why) => `No se revocó. ${why}`,
    revokeUnknown: {
      nothing: 'No se recibió respuesta, así que no se sabe si esta invitación está revocada.',
      absent:
        'Aún no está revocada. No se recibió respuesta y puede que el servidor todavía la esté revocando.',
    },

    waiting: 'En espera…',
    revoking: 'Revocando…',
    resending: 'Creando un enlace nuevo…',
    resent: {
      revoked: () => 'Se creó un enlace nuevo. El anterior ya no funciona.',
      expired: () => 'Se creó un enlace nuevo.',
      live: (date) =>
        date === null
          ? 'Se creó un enlace nuevo. El anterior sigue funcionando.'
          : `Se creó un enlace nuevo. El anterior sigue funcionando hasta el ${date}.`,
      unknown: () => 'Se creó un enlace nuevo. Puede que el anterior siga funcionando.',
    },
    notResent: (why) => `No se creó ningún enlace nuevo. ${why}`,
    resendUnknown: {
      nothing: 'No se recibió respuesta, así que no se sabe si hay un enlace nuevo.',
      absent:
        'Aún no hay un enlace nuevo. No se recibió respuesta y puede que el servidor todavía lo esté creando.',
    },
    about: (email, text) => `${email}: ${text}`,

    clearSelection: 'Deseleccionar todo',
    copyLinks: 'Copiar enlaces',
    linksCopied: (count) =>
      plural(count, {
        one: `${n(count)} enlace copiado.`,
        many: `${n(count)} de enlaces copiados.`,
        other: `${n(count)} enlaces copiados.`,
      }),
    linksLeftOut: (count) =>
      plural(count, {
        one: `${n(count)} de las invitaciones seleccionadas no tiene enlace aquí. Reenvíala para obtener uno nuevo.`,
        many: `${n(count)} de las invitaciones seleccionadas no tienen enlace aquí. Reenvíalas para obtener enlaces nuevos.`,
        other: `${n(count)} de las invitaciones seleccionadas no tienen enlace aquí. Reenvíalas para obtener enlaces nuevos.`,
      }),
    linksNotCopied: 'No se pudieron copiar los enlaces. Selecciónalos y cópialos manualmente.',
    links: 'Enlaces de invitación',
    nothingTo: {
      resend: 'No se puede reenviar ninguna de estas invitaciones porque ya se aceptaron todas.',
      revoke: 'Ninguna de estas invitaciones se puede revocar desde aquí.',
      copy: 'Ninguno de estos enlaces está disponible aquí. Reenvía las invitaciones para obtener enlaces nuevos.',
    },
    revokeMany: 'Revocar…',
    revokeManyTitle: (count) => `¿Revocar ${invitations(count)}?`,
    revokeManyConsequence: (count) => {
      const links = 'Los enlaces dejarán de funcionar de inmediato. Esto no se puede deshacer.'
      return plural(count, {
        one: 'El enlace dejará de funcionar de inmediato. Esto no se puede deshacer.',
        many: links,
        other: links,
      })
    },
    revokeConfirm: (count) => `Revocar ${invitations(count)}`,
    leftOut: (count) =>
      plural(count, {
        one: `${n(count)} de las invitaciones seleccionadas no se puede revocar desde aquí y no cambiará.`,
        many: `${n(count)} de las invitaciones seleccionadas no se pueden revocar desde aquí y no cambiarán.`,
        other: `${n(count)} de las invitaciones seleccionadas no se pueden revocar desde aquí y no cambiarán.`,
      }),
    running: { resend: 'Creando enlaces nuevos', revoke: 'Revocando invitaciones' },
    ran: {
      resend: (counts) => {
        const links = plural(counts.total, {
          one: '1 enlace nuevo creado',
          many: `${n(counts.total)} de enlaces nuevos creados`,
          other: `${n(counts.total)} enlaces nuevos creados`,
        })
        return ended(links, counts)
      },
      revoke: (counts) => {
        const revoked = plural(counts.total, {
          one: 'revocada',
          many: 'revocadas',
          other: 'revocadas',
        })
        return ended(`${invitations(counts.total)} ${revoked}`, counts)
      },
    },
    progress: ({ done, total }) => `${n(done)} de ${n(total)}`,
    resting: (seconds) =>
      `El servidor está recibiendo demasiadas solicitudes. Se reanudará en ${wait(seconds)}.`,
    pause: 'Pausar',
    resume: 'Reanudar',
    stop: 'Detener',
    retryFailed: 'Reintentar las fallidas',
    copyNewLinks: (count) =>
      plural(count, {
        one: 'Copiar enlace nuevo',
        many: `Copiar ${n(count)} de enlaces nuevos`,
        other: `Copiar ${n(count)} enlaces nuevos`,
      }),
    newLinksNotSent: (count) => {
      const links = 'Comparte los enlaces nuevos por tu cuenta.'
      const one = 'Comparte el enlace nuevo por tu cuenta.'
      return `No se envió ningún correo. ${plural(count, { one, many: links, other: links })}`
    },
    actionFor: ({ label, email }) => `${label}: ${email}`,
    linkNotHeld:
      'El enlace solo se muestra al crear la invitación. Reenvíala para obtener uno nuevo.',
    linkExpired: 'El enlace caducó. Reenvía la invitación para obtener uno nuevo.',
    revoke: 'Revocar invitación',
    revokeFor: (email) => `Revocar invitación para ${email}`,
    revokeTitle: (email) => `¿Revocar la invitación para ${email}?`,
    revokeConsequence: 'El enlace dejará de funcionar de inmediato. Esto no se puede deshacer.',
  }
}

/** The words of the table alone. */
export const es = defineLocale('es', { shared, invitationTable })
