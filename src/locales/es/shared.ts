import type { SharedMessages } from '../../messages/shared'
import type { Grammar } from '../grammar'
import { basics } from './basics'

export const shared = (grammar: Grammar<'es'>): SharedMessages => ({
  ...basics(grammar),
  status: {
    pending: 'Pendiente',
    expiring: 'Caduca pronto',
    expired: 'Caducada',
    accepted: 'Aceptada',
  },
  copyLink: 'Copiar enlace',
  linkCopied: 'Enlace copiado',
  copyFailed: 'No se pudo copiar el enlace. Selecciónalo y cópialo manualmente.',
  inviteLink: 'Enlace de invitación',
  cancel: 'Cancelar',
  close: 'Cerrar',
  crashed: 'Algo falló y esta parte no se puede mostrar. El resto de la página sigue funcionando.',
  you: 'ti',
  unknownDate: 'Fecha desconocida',
  errors: {
    network: 'No hay conexión con el servidor. Revisa tu conexión e inténtalo de nuevo.',
    invalid_role: 'Este rol no existe en el servidor. Elige otro.',
    timeout: 'El servidor tardó demasiado en responder. Inténtalo de nuevo en unos instantes.',
    aborted:
      'Otra persona inició sesión antes de que esto terminara, así que no se envió nada. Revisa los datos e inténtalo de nuevo.',
    protocol:
      'El servidor dio una respuesta inesperada. Inténtalo de nuevo o pregunta a un administrador.',
    invalid_configuration: 'Esta página no está bien configurada. Avisa a un administrador.',
    invalid_link: 'Este enlace de invitación está incompleto.',
    invalid_credentials: 'El correo electrónico o la contraseña no son correctos.',
    account_locked: `Esta cuenta se bloqueó por demasiados intentos. Espera ${grammar.n(15)} minutos e inténtalo de nuevo.`,
    account_inactive: 'Esta cuenta no está activa. Pide a un administrador que la active.',
    two_factor_required:
      'Completa la autenticación en dos pasos para iniciar sesión en esta cuenta.',
    unauthorized: 'Tu sesión se cerró. Inicia sesión de nuevo para continuar.',
    forbidden: 'No tienes permiso para hacer esto. Pregunta a un administrador.',
    not_found: 'Esta invitación ya no existe.',
    already_accepted: 'Esta invitación ya se usó.',
    expired: 'Esta invitación caducó.',
    lookup_failed:
      'El servidor no pudo consultar esta invitación. Inténtalo de nuevo en unos instantes.',
    invalid_request: 'El servidor no aceptó estos datos. Revisa lo que escribiste.',
    password_rejected: `El servidor no aceptó esta contraseña. Usa al menos ${grammar.n(12)} caracteres.`,
    payload_too_large: 'Esta solicitud es demasiado grande para el servidor.',
    rate_limited:
      'El servidor está recibiendo demasiadas solicitudes. Inténtalo de nuevo en unos instantes.',
    conflict:
      'El servidor aún está procesando esta solicitud. Revisa la lista antes de intentarlo de nuevo.',
    unsupported: 'Este servidor no admite esta función.',
    revoke_unsupported: 'Este servidor no permite revocar invitaciones.',
    link_not_held:
      'El enlace solo se muestra al crear la invitación. Reenvíala para obtener uno nuevo.',
    created_without_link:
      'La invitación se creó, pero su enlace no llegó. Reenvíala desde la lista para obtener uno nuevo.',
    not_done: 'Se perdió la conexión y no cambió nada. Puedes intentarlo de nuevo.',
    account_impossible:
      'Tu cuenta no se puede crear en este momento. No se guardó nada y tu invitación sigue siendo válida.',
    account_not_created:
      'El servidor no pudo crear la cuenta. Puede que ya tengas una: intenta iniciar sesión.',
    account_incomplete:
      'Tu cuenta se creó, pero no terminó de configurarse. Avisa a la persona que te invitó.',
    account_without_session: 'Tu cuenta está lista. Inicia sesión para continuar.',
    server_error: 'Algo falló en el servidor. Inténtalo de nuevo en unos instantes.',
    unavailable:
      'El servidor no está disponible en este momento. Inténtalo de nuevo en unos instantes.',
  },
})
