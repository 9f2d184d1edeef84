import type { InviteFormMessages } from '../../messages/invite-form'
import { defineLocale } from '../define-locale'
import type { Grammar } from '../grammar'
import { recipientImport } from './recipient-import'
import { shared } from './shared'

export const inviteForm = ({
  n,
  plural,
  list,
  period,
  wait,
}: Grammar<'es'>): InviteFormMessages => {
  const people = (count: number) =>
    plural(count, {
      one: `${n(count)} persona`,
      many: `${n(count)} de personas`,
      other: `${n(count)} personas`,
    })
  const created = (count: number) =>
    plural(count, {
      one: `${n(count)} invitación creada`,
      many: `${n(count)} de invitaciones creadas`,
      other: `${n(count)} invitaciones creadas`,
    })
  const addresses = (count: number) =>
    plural(count, {
      one: `${n(count)} dirección`,
      many: `${n(count)} de direcciones`,
      other: `${n(count)} direcciones`,
    })
  /** The form of a word for a count, which is the same for millions. */
  const agreed = (count: number, one: string, other: string) =>
    plural(count, { one, many: other, other })
  const counted = (count: number, one: string, other: string) =>
    `${n(count)} ${agreed(count, one, other)}`
  const ready = (count: number) => counted(count, 'correcta', 'correctas')
  const invalid = (count: number) => `${n(count)} por corregir`
  const duplicate = (count: number) => counted(count, 'ya invitada', 'ya invitadas')
  const listed = (count: number) => counted(count, 'repetida', 'repetidas')
  return {
    title: 'Invitar a personas',
    lead: 'Cada persona recibe un enlace para crear una contraseña y unirse.',
    emailLabel: 'Correos electrónicos',
    counter: ({ count, max }) => `${n(count)} de ${n(max)}`,
    addressHint: 'Escribe o pega direcciones',
    dropHint: ', o suelta aquí un archivo CSV.',
    chooseFile: 'Elegir un archivo CSV',
    readingFile: (name) => `Leyendo ${name ?? 'la tabla pegada'}…`,
    fileUnreadable: (name) => `No se pudo leer ${name}. Inténtalo de nuevo o pega las direcciones.`,
    reviewFirst: 'Añade a las personas que estás revisando o cancela la revisión.',
    template: 'Descargar plantilla',
    templateFile: 'personas-por-invitar.csv',
    templateFailed: 'No se pudo crear la plantilla. Inténtalo de nuevo.',

    roleLabel: 'Rol',
    roleMissing: 'Elige un rol.',
    roleForbidden:
      'No tienes permiso para enviar esta invitación. Elige otro rol o pregunta a un administrador.',
    expiryLabel: 'Validez del enlace',
    span: period,
    untilDate: 'Hasta el…',
    dateLabel: 'Fecha y hora',
    expiryProblems: {
      missing: 'Indica una fecha y una hora.',
      too_soon: 'Elige un momento futuro.',
      too_late: 'Esta fecha es demasiado lejana. Elige una anterior.',
    },
    until: (moment, zone) => `El enlace es válido hasta el ${moment} (${zone})`,
    send: 'Enviar invitación',
    sendMany: (count) =>
      plural(count, {
        one: `Enviar ${n(count)} invitación`,
        many: `Enviar ${n(count)} de invitaciones`,
        other: `Enviar ${n(count)} invitaciones`,
      }),
    sendAnyway: 'Invitar igualmente',
    sending: 'Enviando la invitación…',
    sendingSlow:
      'Está tardando más de lo normal. Puede que el servidor todavía esté enviando el correo.',
    sendIn: (seconds) => `Enviar de nuevo en ${wait(seconds)}`,
    checkAgain: 'Volver a comprobar',
    csvHead: {
      email: 'Correo electrónico',
      name: 'Nombre',
      role: 'Rol',
      result: 'Resultado',
      link: 'Enlace',
      expires: 'Caduca',
    },
    openProgress: ({ done, total }) => `Enviando ${n(done)} de ${n(total)}`,
    emailProblems: {
      missing: 'Escribe el correo electrónico de la persona que quieres invitar.',
      too_long: `Una dirección tiene como máximo ${n(254)} caracteres.`,
      no_at: 'Una dirección completa es así: nombre@example.com.',
      no_domain_ending: 'La parte después de la @ necesita una terminación, como en example.com.',
      forbidden_character:
        'Nadie puede unirse con una dirección que tenga comillas, corchetes angulares o barras invertidas.',
      malformed: 'Revisa si hay espacios, comas o puntos de más.',
      invisible_sign: 'Contiene un espacio o un carácter invisible.',
      broken_character: 'Hay un carácter dañado. Escribe la dirección de nuevo.',
      other_domain: (domains) =>
        `Solo se puede invitar a direcciones de ${list(domains, 'disjunction')}.`,
      unknown_role: (role) =>
        role ? `«${role}» no es un rol válido. Elige otro.` : 'Elige un rol.',
    },
    lost: {
      checking: 'No se recibió respuesta. Comprobando si se creó la invitación…',
      not_yet:
        'Aún no está creada. No se recibió respuesta y puede que el servidor todavía la esté creando. Seguiremos comprobándolo durante un minuto.',
      unknown:
        'No se recibió respuesta, así que no se sabe si la invitación existe. Lo comprobaremos antes de volver a enviar nada.',
      exists:
        'La invitación se creó, pero su enlace no llegó. Reenvíala desde la lista para obtener uno nuevo.',
      nothing: 'Se perdió la conexión y no se creó ninguna invitación. Puedes volver a enviarla.',
    },
    problemGroups: {
      incomplete: (count) => `${addresses(count)} ${agreed(count, 'incompleta', 'incompletas')}`,
      invalid: (count) => `${addresses(count)} no ${agreed(count, 'válida', 'válidas')}`,
      other_domain: (count) =>
        `${addresses(count)} de ${agreed(count, 'otro dominio', 'otros dominios')}`,
      unknown_role: (count) => `${people(count)} con un rol no válido`,
    },
    repeats: {
      listed: 'Ya está en esta lista.',
      perhaps_sent: 'Puede que ya tenga una invitación.',
      invited: 'Ya tiene una invitación.',
      accepted: 'Ya se unió.',
    },
    notInvitedAgain: 'No se enviará otra invitación.',
    invitedOnce: 'Cada persona recibe una sola invitación.',
    addresses: people,
    addressKeys: 'Usa las flechas para moverte, Enter para editar y Supr para quitar.',
    ready,
    invalid,
    duplicate,
    listed,
    removeListed: (count) => agreed(count, 'Quitar repetida', 'Quitar repetidas'),
    removeAll: 'Quitar todas',
    unchecked:
      'No se pudieron cargar las invitaciones anteriores, así que puede que algunas de estas personas ya tengan una.',
    addedOne: ({ email, problem }) => `Se añadió ${email}.${problem && ` ${problem}`}`,
    added: (counts) => {
      const parts = [
        ready(counts.ready),
        counts.invalid > 0 ? invalid(counts.invalid) : '',
        counts.duplicate > 0 ? duplicate(counts.duplicate) : '',
        counts.listed > 0 ? listed(counts.listed) : '',
      ]
      return `${list(parts.filter(Boolean), 'unit')}.`
    },
    removed: (email) => `Se quitó ${email}.`,
    didYouMean: (email) => `¿Querías escribir ${email}?`,
    useIt: 'Usar',
    use: (email) => `Usar ${email}`,
    edit: 'Editar',
    editLabel: 'Correo electrónico',
    editAddress: (email) => `Editar ${email}`,
    remove: 'Quitar',
    removeAddress: (email) => `Quitar ${email}`,
    done: 'Listo',
    writtenAs: (domain) =>
      `Los servidores de correo escriben la parte después de la @ como ${domain}.`,
    ownRole: 'Rol de esta persona',
    roleForAll: (role) => (role ? `Igual que el resto (${role})` : 'Igual que el resto'),
    more: (count) => `Mostrar ${n(count)} más`,
    fewer: 'Mostrar menos',
    alreadyInvited: ({ email, until }) =>
      until
        ? `Ya hay una invitación válida hasta el ${until} para ${email}.`
        : `Ya hay una invitación para ${email}.`,
    alreadyAccepted: ({ email }) => `${email} ya aceptó una invitación.`,
    perhapsInvited:
      'Puede que esta persona ya tenga una invitación: se perdió la conexión o se cerró la página mientras se enviaba.',
    serverSaid: 'Mensaje del servidor',
    invitedTitle: (email) => `Invitación para ${email}`,
    invitedLead: ({ role, until }) =>
      `Rol: ${role}.${until ? ` Hay tiempo hasta el ${until} para usar el enlace.` : ''}`,
    emailed: (email) => `Se envió el enlace por correo a ${email}.`,
    notEmailed: 'No se envió ningún correo.',
    shareYourself: 'Comparte el enlace por tu cuenta.',
    serverLink: (host) =>
      `Este enlace lleva a ${host}, donde un Fluxbase estándar no tiene ninguna página. Quien desarrolla la app puede corregirlo con inviteUrl.`,
    mailedElsewhere: (host) =>
      `El enlace del correo lleva a ${host}, donde un Fluxbase estándar no tiene ninguna página. Comparte el enlace que aparece aquí.`,
    unsafeLink:
      'El enlace que creó el servidor no es una dirección web, así que no se puede copiar. Revisa la URL base del servidor.',
    inviteAnother: 'Invitar a otra persona',

    unsent: (count) =>
      plural(count, {
        one: `${n(count)} persona se quedó sin invitar al cerrarse esta página.`,
        many: `${n(count)} de personas se quedaron sin invitar al cerrarse esta página.`,
        other: `${n(count)} personas se quedaron sin invitar al cerrarse esta página.`,
      }),
    unsentElsewhere:
      'Otra pestaña está enviando estas invitaciones. Si la cierras, las personas que falten por invitar aparecerán aquí después de un minuto.',
    takeUpUnsent: 'Volver a añadir',
    forgetUnsent: 'Descartar',
    limits: {
      too_many: ({ limit, count }) =>
        `Puedes invitar a ${people(limit)} a la vez y la lista tiene ${n(count)}. Quita algunas e invítalas más tarde.`,
      no_seats: ({ limit, count }) =>
        `La lista tiene ${people(count)} y ${plural(limit, {
          one: `queda ${n(limit)} plaza`,
          many: `quedan ${n(limit)} de plazas`,
          other: `quedan ${n(limit)} plazas`,
        })}. Quita algunas personas para continuar.`,
    },
    sendingTitle: 'Enviando invitaciones',
    progress: ({ done, total }) => `${n(done)} de ${n(total)}`,
    resting: (seconds) =>
      `El servidor está recibiendo demasiadas solicitudes. Se reanudará en ${wait(seconds)}.`,
    failedSoFar: (count) =>
      plural(count, {
        one: `Por ahora no se pudo crear ${n(count)} invitación.`,
        many: `Por ahora no se pudieron crear ${n(count)} de invitaciones.`,
        other: `Por ahora no se pudieron crear ${n(count)} invitaciones.`,
      }),
    unknownSoFar: (count) =>
      plural(count, {
        one: `No se recibió respuesta para ${n(count)} invitación, así que no se sabe si existe.`,
        many: `No se recibió respuesta para ${n(count)} de invitaciones, así que no se sabe si existen.`,
        other: `No se recibió respuesta para ${n(count)} invitaciones, así que no se sabe si existen.`,
      }),
    paused: (waiting) =>
      plural(waiting, {
        one: `En pausa. Falta ${n(waiting)} invitación por enviar.`,
        many: `En pausa. Faltan ${n(waiting)} de invitaciones por enviar.`,
        other: `En pausa. Faltan ${n(waiting)} invitaciones por enviar.`,
      }),
    pausedBecause: 'En pausa porque las demás también fallarían.',
    checkingLost:
      'Faltan algunas respuestas. Comprobando qué invitaciones se crearon. Puede tardar un minuto…',
    finishing: (count) =>
      plural(count, {
        one: `Envío detenido. Aún se está enviando ${n(count)} invitación.`,
        many: `Envío detenido. Aún se están enviando ${n(count)} de invitaciones.`,
        other: `Envío detenido. Aún se están enviando ${n(count)} invitaciones.`,
      }),
    pause: 'Pausar',
    resume: 'Reanudar',
    stop: 'Detener',
    leaveOpen: 'Deja esta página abierta hasta que se envíen todas las invitaciones.',
    resultsTitle: ({ done, open }) =>
      open > 0 ? `${n(done)} de ${created(done + open)}` : created(done),
    shareLinks: 'Comparte los enlaces por tu cuenta.',
    someNotEmailed: ({ count, total }) =>
      plural(count, {
        one: `${n(count)} de ${n(total)} invitaciones no se envió por correo.`,
        many: `${n(count)} de ${n(total)} invitaciones no se enviaron por correo.`,
        other: `${n(count)} de ${n(total)} invitaciones no se enviaron por correo.`,
      }),
    allEmailed: 'Se envió a cada persona su enlace por correo.',
    linksDie: 'Estos enlaces solo se muestran una vez.',
    copyAll: (count) =>
      plural(count, {
        one: 'Copiar el enlace',
        many: `Copiar los ${n(count)} de enlaces`,
        other: `Copiar los ${n(count)} enlaces`,
      }),
    copySome: (count) =>
      plural(count, {
        one: 'Copiar su enlace',
        many: `Copiar estos ${n(count)} de enlaces`,
        other: `Copiar estos ${n(count)} enlaces`,
      }),
    copyContents: 'Se copia cada dirección con su enlace, una por línea.',
    allCopied: 'Enlaces copiados',
    copyAllFailed: 'No se pudieron copiar los enlaces. Selecciona el texto y cópialo manualmente.',
    allLinks: 'Todos los enlaces',
    save: 'Guardar como CSV',
    saveFailed: 'No se pudo crear el archivo. Inténtalo de nuevo o copia los enlaces.',
    fileName: 'invitaciones.csv',
    invitedResult: 'Invitación creada',
    noEmailResult: 'Invitación creada. No se envió ningún correo.',
    dateHasPassed: 'No se envió porque ya pasó la fecha de caducidad del enlace.',
    notSent: 'No se envió.',
    resultGroups: {
      failed: (count) => `${n(count)} sin crear`,
      unknown: (count) => `${n(count)} sin confirmar`,
      waiting: (count) => `${n(count)} sin enviar`,
      done: (count) => `${created(count)} sin enlace para copiar`,
    },
    sendRest: (count) => agreed(count, 'Enviar la última', `Enviar las ${n(count)} restantes`),
    stillInForm: (count) => `${people(count)} ${agreed(count, 'sigue', 'siguen')} en el formulario`,
    backToForm: (count) => (count === 0 ? 'Invitar a más personas' : 'Volver al formulario'),
    copyLinkFor: (email) => `Copiar enlace para ${email}`,
  }
}

/** The words of the form and its dialog alone. */
export const es = defineLocale('es', { shared, inviteForm, recipientImport })
