/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-column-names.h"

/* What columns are called in German, French, Spanish, Italian, Portuguese and
 * Dutch. A name that is written alike in two of them stands here once. */
static const LiaisonColumnName column_names[] = {
  { "vorname", LIAISON_COLUMN_FIELD, "given_name", 0 },
  { "prenom", LIAISON_COLUMN_FIELD, "given_name", 0 },
  { "voornaam", LIAISON_COLUMN_FIELD, "given_name", 0 },
  { "nome proprio", LIAISON_COLUMN_FIELD, "given_name", 0 },
  { "primeiro nome", LIAISON_COLUMN_FIELD, "given_name", 0 },
  { "primer nombre", LIAISON_COLUMN_FIELD, "given_name", 0 },
  { "nombre de pila", LIAISON_COLUMN_FIELD, "given_name", 0 },
  { "nachname", LIAISON_COLUMN_FIELD, "family_name", 0 },
  { "familienname", LIAISON_COLUMN_FIELD, "family_name", 0 },
  { "zuname", LIAISON_COLUMN_FIELD, "family_name", 0 },
  { "nom de famille", LIAISON_COLUMN_FIELD, "family_name", 0 },
  { "apellido", LIAISON_COLUMN_FIELD, "family_name", 0 },
  { "apellidos", LIAISON_COLUMN_FIELD, "family_name", 0 },
  { "primer apellido", LIAISON_COLUMN_FIELD, "family_name", 0 },
  { "cognome", LIAISON_COLUMN_FIELD, "family_name", 0 },
  { "sobrenome", LIAISON_COLUMN_FIELD, "family_name", 0 },
  { "apelido", LIAISON_COLUMN_FIELD, "family_name", 0 },
  { "ultimo nome", LIAISON_COLUMN_FIELD, "family_name", 0 },
  { "achternaam", LIAISON_COLUMN_FIELD, "family_name", 0 },
  { "familienaam", LIAISON_COLUMN_FIELD, "family_name", 0 },
  { "zweiter vorname", LIAISON_COLUMN_FIELD, "additional_name", 0 },
  { "weitere vornamen", LIAISON_COLUMN_FIELD, "additional_name", 0 },
  { "deuxieme prenom", LIAISON_COLUMN_FIELD, "additional_name", 0 },
  { "segundo nombre", LIAISON_COLUMN_FIELD, "additional_name", 0 },
  { "secondo nome", LIAISON_COLUMN_FIELD, "additional_name", 0 },
  { "segundo nome", LIAISON_COLUMN_FIELD, "additional_name", 0 },
  { "tweede voornaam", LIAISON_COLUMN_FIELD, "additional_name", 0 },
  { "nom", LIAISON_COLUMN_FIELD, "name", 0 },
  { "nome", LIAISON_COLUMN_FIELD, "name", 0 },
  { "nombre", LIAISON_COLUMN_FIELD, "name", 0 },
  { "naam", LIAISON_COLUMN_FIELD, "name", 0 },
  { "vollstandiger name", LIAISON_COLUMN_FIELD, "name", 0 },
  { "nom complet", LIAISON_COLUMN_FIELD, "name", 0 },
  { "nombre completo", LIAISON_COLUMN_FIELD, "name", 0 },
  { "nome completo", LIAISON_COLUMN_FIELD, "name", 0 },
  { "nombre y apellidos", LIAISON_COLUMN_FIELD, "name", 0 },
  { "volledige naam", LIAISON_COLUMN_FIELD, "name", 0 },
  { "anrede", LIAISON_COLUMN_FIELD, "name_prefix", 0 },
  { "civilite", LIAISON_COLUMN_FIELD, "name_prefix", 0 },
  { "tratamiento", LIAISON_COLUMN_FIELD, "name_prefix", 0 },
  { "tratamento", LIAISON_COLUMN_FIELD, "name_prefix", 0 },
  { "aanhef", LIAISON_COLUMN_FIELD, "name_prefix", 0 },
  { "spitzname", LIAISON_COLUMN_FIELD, "nickname", 0 },
  { "surnom", LIAISON_COLUMN_FIELD, "nickname", 0 },
  { "apodo", LIAISON_COLUMN_FIELD, "nickname", 0 },
  { "soprannome", LIAISON_COLUMN_FIELD, "nickname", 0 },
  { "apelido informal", LIAISON_COLUMN_FIELD, "nickname", 0 },
  { "bijnaam", LIAISON_COLUMN_FIELD, "nickname", 0 },
  { "notiz", LIAISON_COLUMN_FIELD, "notes", 0 },
  { "notizen", LIAISON_COLUMN_FIELD, "notes", 0 },
  { "bemerkung", LIAISON_COLUMN_FIELD, "notes", 0 },
  { "bemerkungen", LIAISON_COLUMN_FIELD, "notes", 0 },
  { "remarque", LIAISON_COLUMN_FIELD, "notes", 0 },
  { "remarques", LIAISON_COLUMN_FIELD, "notes", 0 },
  { "nota", LIAISON_COLUMN_FIELD, "notes", 0 },
  { "notas", LIAISON_COLUMN_FIELD, "notes", 0 },
  { "observaciones", LIAISON_COLUMN_FIELD, "notes", 0 },
  { "observacoes", LIAISON_COLUMN_FIELD, "notes", 0 },
  { "note personali", LIAISON_COLUMN_FIELD, "notes", 0 },
  { "notitie", LIAISON_COLUMN_FIELD, "notes", 0 },
  { "notities", LIAISON_COLUMN_FIELD, "notes", 0 },
  { "opmerkingen", LIAISON_COLUMN_FIELD, "notes", 0 },
  { "firma", LIAISON_COLUMN_ORGANIZATION, NULL, 1 },
  { "unternehmen", LIAISON_COLUMN_ORGANIZATION, NULL, 1 },
  { "einrichtung", LIAISON_COLUMN_ORGANIZATION, NULL, 1 },
  { "bibliothek", LIAISON_COLUMN_ORGANIZATION, NULL, 1 },
  { "arbeitgeber", LIAISON_COLUMN_ORGANIZATION, NULL, 1 },
  { "societe", LIAISON_COLUMN_ORGANIZATION, NULL, 1 },
  { "entreprise", LIAISON_COLUMN_ORGANIZATION, NULL, 1 },
  { "organisme", LIAISON_COLUMN_ORGANIZATION, NULL, 1 },
  { "etablissement", LIAISON_COLUMN_ORGANIZATION, NULL, 1 },
  { "bibliotheque", LIAISON_COLUMN_ORGANIZATION, NULL, 1 },
  { "employeur", LIAISON_COLUMN_ORGANIZATION, NULL, 1 },
  { "empresa", LIAISON_COLUMN_ORGANIZATION, NULL, 1 },
  { "organizacion", LIAISON_COLUMN_ORGANIZATION, NULL, 1 },
  { "institucion", LIAISON_COLUMN_ORGANIZATION, NULL, 1 },
  { "biblioteca", LIAISON_COLUMN_ORGANIZATION, NULL, 1 },
  { "azienda", LIAISON_COLUMN_ORGANIZATION, NULL, 1 },
  { "societa", LIAISON_COLUMN_ORGANIZATION, NULL, 1 },
  { "organizzazione", LIAISON_COLUMN_ORGANIZATION, NULL, 1 },
  { "ente", LIAISON_COLUMN_ORGANIZATION, NULL, 1 },
  { "organizacao", LIAISON_COLUMN_ORGANIZATION, NULL, 1 },
  { "instituicao", LIAISON_COLUMN_ORGANIZATION, NULL, 1 },
  { "bedrijf", LIAISON_COLUMN_ORGANIZATION, NULL, 1 },
  { "organisatie", LIAISON_COLUMN_ORGANIZATION, NULL, 1 },
  { "instelling", LIAISON_COLUMN_ORGANIZATION, NULL, 1 },
  { "bibliotheek", LIAISON_COLUMN_ORGANIZATION, NULL, 1 },
  { "werkgever", LIAISON_COLUMN_ORGANIZATION, NULL, 1 },
  { "berufsbezeichnung", LIAISON_COLUMN_JOB_TITLE, NULL, 1 },
  { "funktion", LIAISON_COLUMN_JOB_TITLE, NULL, 1 },
  { "stelle", LIAISON_COLUMN_JOB_TITLE, NULL, 1 },
  { "titre", LIAISON_COLUMN_JOB_TITLE, NULL, 1 },
  { "fonction", LIAISON_COLUMN_JOB_TITLE, NULL, 1 },
  { "poste", LIAISON_COLUMN_JOB_TITLE, NULL, 1 },
  { "cargo", LIAISON_COLUMN_JOB_TITLE, NULL, 1 },
  { "puesto", LIAISON_COLUMN_JOB_TITLE, NULL, 1 },
  { "qualifica", LIAISON_COLUMN_JOB_TITLE, NULL, 1 },
  { "posizione", LIAISON_COLUMN_JOB_TITLE, NULL, 1 },
  { "posizione lavorativa", LIAISON_COLUMN_JOB_TITLE, NULL, 1 },
  { "ruolo", LIAISON_COLUMN_JOB_TITLE, NULL, 1 },
  { "funcao", LIAISON_COLUMN_JOB_TITLE, NULL, 1 },
  { "functie", LIAISON_COLUMN_JOB_TITLE, NULL, 1 },
  { "functietitel", LIAISON_COLUMN_JOB_TITLE, NULL, 1 },
  { "abteilung", LIAISON_COLUMN_DEPARTMENT, NULL, 1 },
  { "service", LIAISON_COLUMN_DEPARTMENT, NULL, 1 },
  { "departement", LIAISON_COLUMN_DEPARTMENT, NULL, 1 },
  { "departamento", LIAISON_COLUMN_DEPARTMENT, NULL, 1 },
  { "reparto", LIAISON_COLUMN_DEPARTMENT, NULL, 1 },
  { "dipartimento", LIAISON_COLUMN_DEPARTMENT, NULL, 1 },
  { "afdeling", LIAISON_COLUMN_DEPARTMENT, NULL, 1 },
  { "geburtstag", LIAISON_COLUMN_BIRTHDAY, NULL, 0 },
  { "geburtsdatum", LIAISON_COLUMN_BIRTHDAY, NULL, 0 },
  { "anniversaire", LIAISON_COLUMN_BIRTHDAY, NULL, 0 },
  { "date de naissance", LIAISON_COLUMN_BIRTHDAY, NULL, 0 },
  { "cumpleanos", LIAISON_COLUMN_BIRTHDAY, NULL, 0 },
  { "fecha de nacimiento", LIAISON_COLUMN_BIRTHDAY, NULL, 0 },
  { "compleanno", LIAISON_COLUMN_BIRTHDAY, NULL, 0 },
  { "data di nascita", LIAISON_COLUMN_BIRTHDAY, NULL, 0 },
  { "aniversario", LIAISON_COLUMN_BIRTHDAY, NULL, 0 },
  { "data de nascimento", LIAISON_COLUMN_BIRTHDAY, NULL, 0 },
  { "verjaardag", LIAISON_COLUMN_BIRTHDAY, NULL, 0 },
  { "geboortedatum", LIAISON_COLUMN_BIRTHDAY, NULL, 0 },
  { "kategorie", LIAISON_COLUMN_TAGS, NULL, 0 },
  { "kategorien", LIAISON_COLUMN_TAGS, NULL, 0 },
  { "schlagworte", LIAISON_COLUMN_TAGS, NULL, 0 },
  { "etiquettes", LIAISON_COLUMN_TAGS, NULL, 0 },
  { "etiquetas", LIAISON_COLUMN_TAGS, NULL, 0 },
  { "categorias", LIAISON_COLUMN_TAGS, NULL, 0 },
  { "categorie", LIAISON_COLUMN_TAGS, NULL, 0 },
  { "etichette", LIAISON_COLUMN_TAGS, NULL, 0 },
  { "categorieen", LIAISON_COLUMN_TAGS, NULL, 0 },
  { "trefwoorden", LIAISON_COLUMN_TAGS, NULL, 0 },
  { "mail", LIAISON_COLUMN_EMAIL, "", 1 },
  { "e mail adresse", LIAISON_COLUMN_EMAIL, "", 1 },
  { "emailadresse", LIAISON_COLUMN_EMAIL, "", 1 },
  { "mailadresse", LIAISON_COLUMN_EMAIL, "", 1 },
  { "courriel", LIAISON_COLUMN_EMAIL, "", 1 },
  { "adresse e mail", LIAISON_COLUMN_EMAIL, "", 1 },
  { "adresse email", LIAISON_COLUMN_EMAIL, "", 1 },
  { "adresse courriel", LIAISON_COLUMN_EMAIL, "", 1 },
  { "adresse electronique", LIAISON_COLUMN_EMAIL, "", 1 },
  { "adresse de messagerie", LIAISON_COLUMN_EMAIL, "", 1 },
  { "correo", LIAISON_COLUMN_EMAIL, "", 1 },
  { "correo electronico", LIAISON_COLUMN_EMAIL, "", 1 },
  { "direccion de correo electronico", LIAISON_COLUMN_EMAIL, "", 1 },
  { "posta elettronica", LIAISON_COLUMN_EMAIL, "", 1 },
  { "indirizzo email", LIAISON_COLUMN_EMAIL, "", 1 },
  { "indirizzo e mail", LIAISON_COLUMN_EMAIL, "", 1 },
  { "indirizzo di posta elettronica", LIAISON_COLUMN_EMAIL, "", 1 },
  { "correio eletronico", LIAISON_COLUMN_EMAIL, "", 1 },
  { "endereco de e mail", LIAISON_COLUMN_EMAIL, "", 1 },
  { "endereco de email", LIAISON_COLUMN_EMAIL, "", 1 },
  { "e mailadres", LIAISON_COLUMN_EMAIL, "", 1 },
  { "e mail adres", LIAISON_COLUMN_EMAIL, "", 1 },
  { "emailadres", LIAISON_COLUMN_EMAIL, "", 1 },
  { "telefon", LIAISON_COLUMN_PHONE, "", 0 },
  { "telefonnummer", LIAISON_COLUMN_PHONE, "", 0 },
  { "rufnummer", LIAISON_COLUMN_PHONE, "", 0 },
  { "tel", LIAISON_COLUMN_PHONE, "", 0 },
  { "telephone principal", LIAISON_COLUMN_PHONE, "", 0 },
  { "numero de telephone", LIAISON_COLUMN_PHONE, "", 0 },
  { "telefono", LIAISON_COLUMN_PHONE, "", 0 },
  { "numero de telefono", LIAISON_COLUMN_PHONE, "", 0 },
  { "numero di telefono", LIAISON_COLUMN_PHONE, "", 0 },
  { "telefone", LIAISON_COLUMN_PHONE, "", 0 },
  { "numero de telefone", LIAISON_COLUMN_PHONE, "", 0 },
  { "telefoon", LIAISON_COLUMN_PHONE, "", 0 },
  { "telefoonnummer", LIAISON_COLUMN_PHONE, "", 0 },
  { "telefon geschaftlich", LIAISON_COLUMN_PHONE, "work", 0 },
  { "telefon dienstlich", LIAISON_COLUMN_PHONE, "work", 0 },
  { "telephone bureau", LIAISON_COLUMN_PHONE, "work", 0 },
  { "telephone professionnel", LIAISON_COLUMN_PHONE, "work", 0 },
  { "telefono del trabajo", LIAISON_COLUMN_PHONE, "work", 0 },
  { "telefono trabajo", LIAISON_COLUMN_PHONE, "work", 0 },
  { "telefono ufficio", LIAISON_COLUMN_PHONE, "work", 0 },
  { "telefone comercial", LIAISON_COLUMN_PHONE, "work", 0 },
  { "telefoon werk", LIAISON_COLUMN_PHONE, "work", 0 },
  { "telefoon op werk", LIAISON_COLUMN_PHONE, "work", 0 },
  { "telefon privat", LIAISON_COLUMN_PHONE, "home", 0 },
  { "telefon zuhause", LIAISON_COLUMN_PHONE, "home", 0 },
  { "telephone domicile", LIAISON_COLUMN_PHONE, "home", 0 },
  { "telephone personnel", LIAISON_COLUMN_PHONE, "home", 0 },
  { "telefono particular", LIAISON_COLUMN_PHONE, "home", 0 },
  { "telefono casa", LIAISON_COLUMN_PHONE, "home", 0 },
  { "telefono abitazione", LIAISON_COLUMN_PHONE, "home", 0 },
  { "telefone residencial", LIAISON_COLUMN_PHONE, "home", 0 },
  { "telefoon thuis", LIAISON_COLUMN_PHONE, "home", 0 },
  { "handy", LIAISON_COLUMN_PHONE, "mobile", 0 },
  { "handynummer", LIAISON_COLUMN_PHONE, "mobile", 0 },
  { "mobil", LIAISON_COLUMN_PHONE, "mobile", 0 },
  { "mobiltelefon", LIAISON_COLUMN_PHONE, "mobile", 0 },
  { "portable", LIAISON_COLUMN_PHONE, "mobile", 0 },
  { "telephone mobile", LIAISON_COLUMN_PHONE, "mobile", 0 },
  { "telephone portable", LIAISON_COLUMN_PHONE, "mobile", 0 },
  { "tel mobile", LIAISON_COLUMN_PHONE, "mobile", 0 },
  { "movil", LIAISON_COLUMN_PHONE, "mobile", 0 },
  { "telefono movil", LIAISON_COLUMN_PHONE, "mobile", 0 },
  { "cellulare", LIAISON_COLUMN_PHONE, "mobile", 0 },
  { "telefono cellulare", LIAISON_COLUMN_PHONE, "mobile", 0 },
  { "celular", LIAISON_COLUMN_PHONE, "mobile", 0 },
  { "telemovel", LIAISON_COLUMN_PHONE, "mobile", 0 },
  { "telefone celular", LIAISON_COLUMN_PHONE, "mobile", 0 },
  { "mobiel", LIAISON_COLUMN_PHONE, "mobile", 0 },
  { "mobiele telefoon", LIAISON_COLUMN_PHONE, "mobile", 0 },
  { "webseite", LIAISON_COLUMN_PAGE, "", 0 },
  { "internetseite", LIAISON_COLUMN_PAGE, "", 0 },
  { "homepage", LIAISON_COLUMN_PAGE, "", 0 },
  { "page web", LIAISON_COLUMN_PAGE, "", 0 },
  { "site web", LIAISON_COLUMN_PAGE, "", 0 },
  { "pagina web", LIAISON_COLUMN_PAGE, "", 0 },
  { "sitio web", LIAISON_COLUMN_PAGE, "", 0 },
  { "sito web", LIAISON_COLUMN_PAGE, "", 0 },
  { "site", LIAISON_COLUMN_PAGE, "", 0 },
  { "pagina da web", LIAISON_COLUMN_PAGE, "", 0 },
  { "website adres", LIAISON_COLUMN_PAGE, "", 0 },
  { "webpagina", LIAISON_COLUMN_PAGE, "", 0 },
  { "anschrift", LIAISON_COLUMN_ADDRESS, "", 9 },
  { "adresse", LIAISON_COLUMN_ADDRESS, "", 9 },
  { "strasse", LIAISON_COLUMN_ADDRESS, "", 9 },
  { "plz", LIAISON_COLUMN_ADDRESS, "", 9 },
  { "postleitzahl", LIAISON_COLUMN_ADDRESS, "", 9 },
  { "ort", LIAISON_COLUMN_ADDRESS, "", 9 },
  { "stadt", LIAISON_COLUMN_ADDRESS, "", 9 },
  { "land", LIAISON_COLUMN_ADDRESS, "", 9 },
  { "adresse postale", LIAISON_COLUMN_ADDRESS, "", 9 },
  { "rue", LIAISON_COLUMN_ADDRESS, "", 9 },
  { "code postal", LIAISON_COLUMN_ADDRESS, "", 9 },
  { "ville", LIAISON_COLUMN_ADDRESS, "", 9 },
  { "pays", LIAISON_COLUMN_ADDRESS, "", 9 },
  { "direccion", LIAISON_COLUMN_ADDRESS, "", 9 },
  { "calle", LIAISON_COLUMN_ADDRESS, "", 9 },
  { "codigo postal", LIAISON_COLUMN_ADDRESS, "", 9 },
  { "ciudad", LIAISON_COLUMN_ADDRESS, "", 9 },
  { "pais", LIAISON_COLUMN_ADDRESS, "", 9 },
  { "indirizzo", LIAISON_COLUMN_ADDRESS, "", 9 },
  { "via", LIAISON_COLUMN_ADDRESS, "", 9 },
  { "cap", LIAISON_COLUMN_ADDRESS, "", 9 },
  { "citta", LIAISON_COLUMN_ADDRESS, "", 9 },
  { "paese", LIAISON_COLUMN_ADDRESS, "", 9 },
  { "endereco", LIAISON_COLUMN_ADDRESS, "", 9 },
  { "rua", LIAISON_COLUMN_ADDRESS, "", 9 },
  { "cep", LIAISON_COLUMN_ADDRESS, "", 9 },
  { "cidade", LIAISON_COLUMN_ADDRESS, "", 9 },
  { "adres", LIAISON_COLUMN_ADDRESS, "", 9 },
  { "straat", LIAISON_COLUMN_ADDRESS, "", 9 },
  { "postcode", LIAISON_COLUMN_ADDRESS, "", 9 },
  { "plaats", LIAISON_COLUMN_ADDRESS, "", 9 },
  { "woonplaats", LIAISON_COLUMN_ADDRESS, "", 9 },
};

/* A whole name, unless another column says otherwise. */
static const char *const open_names[] = { "nom", "nome", "nombre", "naam" };

/**
 * liaison_column_names_index: (skip)
 * @names: (array length=n_names): names and what they mean, static
 * @n_names: how many
 *
 * Returns: (transfer full) (element-type utf8 LiaisonColumnName): what each name means; of two that are alike the first counts
 */
GHashTable *
liaison_column_names_index (const LiaisonColumnName *names,
                            guint                    n_names)
{
  GHashTable *index = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = n_names; i > 0; i--)
    g_hash_table_insert (index, (gpointer) names[i - 1].name, (gpointer) &names[i - 1]);

  return index;
}

/**
 * liaison_column_names_find: (skip)
 * @index: of liaison_column_names_index()
 * @column: (inout): what to fill in
 * @folded: the name of a column, folded
 *
 * Tells a column by its name.
 *
 * Returns: whether the name is among those
 */
gboolean
liaison_column_names_find (GHashTable    *index,
                           LiaisonColumn *column,
                           const char    *folded)
{
  const LiaisonColumnName *found = g_hash_table_lookup (index, folded);

  if (found == NULL)
    return FALSE;

  column->kind = found->kind;
  column->word = found->word;
  column->group = found->group;

  return TRUE;
}

/**
 * liaison_column_names_recognize:
 * @column: (inout): what to fill in
 * @folded: the name of a column, folded
 *
 * Tells a column by its name in a language other than English.
 *
 * Returns: whether the name is known
 */
gboolean
liaison_column_names_recognize (LiaisonColumn *column,
                                const char    *folded)
{
  static GHashTable *index;

  if (g_once_init_enter (&index))
    g_once_init_leave (&index, liaison_column_names_index (column_names, G_N_ELEMENTS (column_names)));

  return liaison_column_names_find (index, column, folded);
}

static gboolean
has_field (GArray     *columns,
           const char *word)
{
  for (guint i = 0; i < columns->len; i++)
    {
      const LiaisonColumn *column = &g_array_index (columns, LiaisonColumn, i);

      if (column->kind == LIAISON_COLUMN_FIELD && g_str_equal (column->word, word))
        return TRUE;
    }

  return FALSE;
}

static void
set_name (GArray     *columns,
          GHashTable *names,
          const char *name,
          const char *word)
{
  gpointer index;

  if (g_hash_table_lookup_extended (names, name, NULL, &index))
    g_array_index (columns, LiaisonColumn, GPOINTER_TO_UINT (index)).word = word;
}

/**
 * liaison_column_names_settle_name:
 * @columns: (element-type LiaisonColumn): the columns of a table
 * @names: their folded names, and where they stand
 *
 * "Nom" is the family name beside "Prénom", "Nombre" the given name beside
 * "Apellidos", "Name" the family name beside "Vorname"; each is the whole name
 * where it stands alone.
 */
void
liaison_column_names_settle_name (GArray     *columns,
                                  GHashTable *names)
{
  gboolean has_given = has_field (columns, "given_name");
  gboolean has_family = has_field (columns, "family_name");

  if (has_given == has_family)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (open_names); i++)
    set_name (columns, names, open_names[i], has_given ? "family_name" : "given_name");
  if (g_hash_table_contains (names, "vorname"))
    set_name (columns, names, "name", "family_name");
}
