/**
 * Column header words in many languages, lower case and without accents; `_` stands for a space. A word matches any word that
 * starts with it (`vorgesetzt` finds `Vorgesetzte`); in scripts without spaces it matches anywhere.
 */
const words = (...lines: string[]) =>
  lines
    .join(' ')
    .split(' ')
    .map((word) => word.replaceAll('_', ' '))

export const EMAIL_WORDS = words(
  'email mail smtp courriel mel correo epost sahkoposti poczta poczty posta_elettronica',
  'posta_electronica netfang tolvupostur e_pasts epasts el_pastas elektronski_naslov surel emel imejl pos_el thu_dien_tu correu',
  'helbide_elektroniko adresse_electronique direccion_electronica ebost meiliaadress',
  'почта почты электронн имейл емейл мейл е_пошта епошта пошта поштова_скринька електронн ηλεκτρονικ ημειλ',
  'البريد_الالكتروني بريد_الكتروني الايميل ايميل ایمیل رایانامه دواء_الكتروني דואר_אלקטרוני דואל דוא אימייל מייל ईमेल ई_मेल इमेल ইমেইল ই_মেইল',
  'மின்னஞ்சல் อีเมล์ メール メアド 邮箱 邮件 电邮 郵箱 郵件 電郵 信箱 이메일 메일 전자우편 ელფოსტა ელ_ფოსტა էլ_փոստ',
)

/** Headers under which some products store the address. */
export const LOGIN_WORDS = ['user principal name', 'userprincipalname', 'upn', 'participant id upn']
export const ACCOUNT_WORDS = words(
  'username user_name userid login login_name logon_name account benutzername anmeldename nom_d_utilisateur identifiant',
  'nombre_de_usuario usuario nome_utente utente nome_de_usuario utilizador gebruikersnaam anvandarnamn brugernavn brukernavn',
  'kayttajatunnus nazwa_uzytkownika uzivatelske_jmeno felhasznalonev имя_пользователя логин kullanici_adi saml_name_id name_id',
  '用户名 用戶名 账号 帳號 ユーザー名 사용자_이름 아이디',
)

/** Words that do not change what a header means. */
export const NEUTRAL_WORDS = words(
  'address addresses adresse adresses adress adressa adressen adres adresi adresa adresy direccion direcciones indirizzo',
  'endereco osoite cim cime naslov aadress adreso value primary main default first user users member members account contact contacts participant attendee',
  'employee staff student person recipient recipients guest invitee customer registered required optional your the of s de del di da do e el la der des du principal',
  'elektroniczna elektronicka elektronicna electronique electronico electronica elettronico elettronica адрес адреса адресс διευθυνση عنوان כתובת पता ที่อยู่ アドレス 地址 주소 dia_chi haupt 主要',
)
export const WORK_WORDS = words(
  'work business company corporate office official professional organization organisation institutional school university firmen dienstlich',
  'geschaftlich professionnel trabajo lavoro zakelijk рабоч służb 公司 工作 会社 회사',
)
export const PRIVATE_WORDS = words(
  'home personal privat prive persoonlijk personnel 個人 个人 개인',
)

/** Words that mark an address as another person's, or as one that the person does not use. */
export const OTHER_WORDS = words(
  'manager supervisor superior boss leader lead reports owner assistant emergency parent guardian spouse partner sponsor',
  'referrer referred invited inviter created creator modified updated added approver billing invoice support sender from reply cc bcc',
  'backup alternate alt recovery additional second third 2nd 3rd other old previous former forward shared group list distribution hr teacher coach',
  'mentor buddy agent vendor supplier host organizer organiser organisation_admin proxy alias helpdesk department team noreply next_of_kin colleague head buyer purchaser payer order referral requester requestor reporter recruiter landlord',
  'vorgesetzt chef chefin leiter leitung fuhrungskraft stellvertret vertret ersatz notfall zweit alte alter altes ehemalig fruher alternativ wiederherstellung rechnung weitere andere ansprechpartner',
  'responsable superieur gestionnaire ancien ancienne precedent anterior antiguo antigua vecchio vecchia precedente secours recuperation autre jefe jefa gerente encargado recuperacion otro',
  'responsabile capo dirigente recupero altro gestor chefe secundario recuperacao outro leidinggevend herstel secundair reserv sekundar overordnet leder naermeste esimie',
  'varasahkoposti toissijainen kierownik przelozon stary poprzedni oude vorige gammal gammel zapasow drugi dodatkow nadrizen vedouc zalozni druhy fonok vezeto masodlagos sef rezerva yonetici mudur yedek ikinci',
  'руководител прежн старый старая начальник запасн дополнительн втор керівник менеджер резервн додатков мениджър ръководител διευθυντ προισταμεν εφεδρικ εναλλακτικ',
  'مدير المشرف احتياطي بديل מנהל גיבוי प्रबंधक बैकअप वैकल्पिक ผู้จัดการ หัวหน้า สำรอง 上司 管理者 マネージャー 予備 代替 緊急 经理 主管 上级 经办 备用 其他 紧急 經理 備用 관리자 상사 매니저 예비 보조 비상',
  'quan_ly du_phong atasan manajer secretary sekretar',
)

/** Words that give a header containing `mail` another meaning. */
export const NOT_EMAIL_WORDS = words(
  'type label status opt optin sent opened count format date time preference consent subject domain provider notification',
  'notify bounced template signature marketing newsletter stop city street state postal zip code client body content',
  'display typ statut tipo valide verifie bestatigt anzeigename is has permission last first_seen received',
)

export const ROLE_WORDS = words(
  'role roles rolle rollen rolles rol rols rollo roll roller rola role_name ruolo ruoli papel funcao perfil rooli roolit szerep szerepkor szerepkore uloga vloga loma vaidmuo',
  'hlutverk peran peranan vai_tro uprawnienia permission permissions berechtigung berechtigungen droits access_level access_role user_type user_level zugriffsrolle zugriffsebene permisos permessi rechten',
  'نقش роль роли роля ролі права ρολος ρολοι الدور دور الصلاحية תפקיד הרשאה भूमिका บทบาท สิทธิ์ 役割 ロール 権限 角色 权限 權限 역할 권한',
)
/** Words that give a header containing `role` another meaning: a role's description or id, or a role elsewhere. */
export const NOT_ROLE_WORDS = words(
  'desc descr id ids code key number no nr date since count note notes comment arn detail previous former old manager course project job start end expires assigned model play',
  'beschreibung bezeichnung nummer kennung datum beschrijving beskrivning beskrivelse kuvaus opis popis leiras aciklama',
  'описание идентификатор опис περιγραφη وصف תיאור विवरण คำอธิบาย 説明 描述 说明 說明 설명 mo_ta',
)
/** Headers of columns whose values resemble roles but mean something else. */
export const NOT_A_ROLE = words(
  'dept division title job position status state organization org unit license licence plan type category location abteilung stelle titel',
  'service poste fonction departamento reparto cargo puesto afdeling avdelning osasto dzial oddeleni отдел должность статус 部門 部门 部署 職位 职位 状态 부서 직위 상태',
)

export const SECRET_WORDS = words(
  'password pass passwd pwd passcode passphrase secret_key client_secret token api_key apikey pin passwort kennwort mot_de_passe motdepasse contrasena clave senha palavra_passe wachtwoord losenord adgangskode',
  'passord salasana haslo heslo jelszo parola sifre zaporka geslo parole slaptazodis salasona parool lykilord kata_sandi kata_laluan mat_khau пароль парола κωδικος συνθηματικο كلمة_المرور كلمة_السر',
  'סיסמה סיסמא पासवर्ड รหัสผ่าน 密码 密碼 パスワード 비밀번호 암호',
)

export const FULL_NAME = words(
  'ime نام collaborator legal_name preferred_name last_name_first_name employee mitarbeiter mitarbeitende teilnehmer collaborateur empleado dipendente medewerker pracownik',
  'name names cn name_full_name full_name fullname complete_name display_name displayname real_name first_and_last_name first_name_last_name name_surname contact_name anzeigename vollstandiger_name vor_und_nachname vorname_nachname name_vorname',
  'vorname_und_nachname nom nom_complet nom_et_prenom nom_prenom prenom_et_nom prenom_nom nom_affiche nom_d_affichage nombre nombre_completo nombre_y_apellidos nombre_para_mostrar nome nome_completo nome_e_cognome cognome_e_nome nome_visualizzato',
  'nome_e_sobrenome nome_de_exibicao volledige_naam naam weergavenaam namn fullstandigt_namn for_och_efternamn visningsnamn navn fulde_navn fullt_navn visningsnavn nimi koko_nimi nayttonimi taisnimi imie_i_nazwisko nazwa_wyswietlana',
  'jmeno_a_prijmeni cele_jmeno zobrazovane_jmeno meno_a_priezvisko cele_meno nev teljes_nev megjelenitett_nev nume nume_complet nume_si_prenume ime_i_prezime ime_in_priimek vardas_ir_pavarde ad_soyad adi_soyadi isim tam_ad nafn fullt_nafn',
  'имя полное_имя фио имя_и_фамилия фамилия_имя отображаемое_имя повне_імя піб імя імя_та_прізвище име_и_фамилия пълно_име име ονομα ονοματεπωνυμο πληρες_ονομα الاسم الاسم_الكامل اسم שם שם_מלא नाम पूरा_नाम ชื่อ ชื่อนามสกุล ชื่อ_นามสกุล ชื่อเต็ม',
  '姓名 全名 显示名称 顯示名稱 名称 氏名 名前 お名前 表示名 フルネーム 이름 성명 성함 표시_이름 ten ho_ten ho_va_ten nama nama_lengkap',
)
export const FIRST_NAME = words(
  'first_name firstname first name_given_name given_name givenname given forename vorname rufname prenom prenoms nombre_de_pila primer_nombre primeiro_nome voornaam roepnaam fornamn fornavn fornafn etunimi eesnimi imie jmeno krestni_jmeno',
  'krstne_meno meno keresztnev utonev prenume vardas vards prvo_ime ad adi собствено_име μικρο_ονομα الاسم_الاول שם_פרטי पहला_नाम प्रथम_नाम ชื่อจริง ชื่อตัว 名 名字 nama_depan',
)
/** Headers of name particles, such as the Dutch “van der”. */
export const INFIX = words('tussenvoegsel tussenvoegsels voorvoegsel voorvoegsels')
export const LAST_NAME = words(
  'last_name lastname last name_family_name sn surname family_name familyname family nachname familienname zuname nom_de_famille apellido apellidos primer_apellido cognome sobrenome apelido ultimo_nome achternaam familienaam efternamn etternavn efternavn eftirnafn',
  'sukunimi perekonnanimi perenimi nazwisko prijmeni priezvisko vezeteknev csaladnev nume_de_familie prezime priimek pavarde uzvards soyad soyadi soyisim фамилия прізвище фамилно_име επωνυμο επιθετο اسم_العائلة اللقب שם_משפחה उपनाम अंतिम_नाम',
  'นามสกุล 姓 姓氏 苗字 성 성씨 ho nama_belakang',
)
