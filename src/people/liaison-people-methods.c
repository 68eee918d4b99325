/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-host.h"
#include "liaison-isolate.h"
#include "liaison-people-closures.h"

#include "liaison-choice.h"

#include <glib/gi18n.h>
#include <gtk/gtk.h>
#include <string.h>

/* A number has no direction of its own: between letters that run from right to
 * left its groups would too. */
#define LEFT_TO_RIGHT_MARK "\xe2\x80\x8e"

/**
 * liaison_people_method_title: (skip)
 * @widget: not looked at
 * @method: (nullable): a way to reach somebody
 *
 * Returns: (transfer full): the address or number on one line
 */
char *
liaison_people_method_title (gpointer              widget,
                             LiaisonContactMethod *method)
{
  g_autofree char *line = liaison_people_single_line (NULL, method != NULL ? liaison_contact_method_get_value (method) : NULL);

  if (method == NULL || liaison_contact_method_get_kind (method) != LIAISON_METHOD_KIND_PHONE ||
      gtk_widget_get_default_direction () != GTK_TEXT_DIR_RTL)
    return g_steal_pointer (&line);

  return g_strconcat (LEFT_TO_RIGHT_MARK, line, NULL);
}

/* The words that imports and forms keep for everybody are shown translated. */
static const char *
label_shown (const char *label)
{
  if (g_ascii_strcasecmp (label, "work") == 0)
    return C_("label of a contact method", "Work");
  if (g_ascii_strcasecmp (label, "home") == 0)
    return C_("label of a contact method", "Home");
  if (g_ascii_strcasecmp (label, "cell") == 0 || g_ascii_strcasecmp (label, "mobile") == 0)
    return C_("label of a contact method", "Mobile");

  return label;
}

/**
 * liaison_people_method_subtitle: (skip)
 * @widget: not looked at
 * @method: (nullable): a way to reach somebody
 *
 * Returns: (transfer full): "Email · Work · preferred"; and which host it is
 *   where that only looks like another
 */
char *
liaison_people_method_subtitle (gpointer              widget,
                                LiaisonContactMethod *method)
{
  g_autoptr (GString) subtitle = NULL;
  g_autofree char *host = NULL;

  if (method == NULL)
    return g_strdup ("");

  host = liaison_host_dup_if_mixed (liaison_contact_method_get_value (method));
  subtitle = g_string_new (liaison_choice_get_label (LIAISON_TYPE_METHOD_KIND, liaison_contact_method_get_kind (method)));
  if (*liaison_contact_method_get_label (method) != '\0')
    {
      g_autofree char *label = liaison_people_single_line (NULL, label_shown (liaison_contact_method_get_label (method)));

      liaison_isolate_append_printf (subtitle, " · %s", label);
    }
  if (liaison_contact_method_get_preferred (method))
    g_string_append_printf (subtitle, " · %s", C_("contact method", "preferred"));
  if (host != NULL)
    liaison_isolate_append_printf (subtitle, " · %s", host);

  return g_string_free (g_steal_pointer (&subtitle), FALSE);
}

/* What may stand in a mailto: address or a web address as it is; all else is
 * escaped, so that nobody's address book adds headers or another scheme. */
#define MAIL_CHARACTERS "@!$*+-_.~"

static char *
uri_of_mail (const char *value)
{
  const char      *at = strchr (value, '@');
  g_autofree char *escaped = NULL;

  if (at == NULL || at == value || at[1] == '\0' || strpbrk (value, " \t\r\n<>,;") != NULL)
    return NULL;

  escaped = g_uri_escape_string (value, MAIL_CHARACTERS, FALSE);

  return g_strconcat ("mailto:", escaped, NULL);
}

/* Digits, a leading plus, and what dialling knows; spaces and brackets go. */
static char *
uri_of_phone (const char *value)
{
  g_autoptr (GString) uri = g_string_new ("tel:");
  guint n_digits = 0;

  if (g_ascii_strncasecmp (value, "tel:", 4) == 0)
    value += 4;
  for (const char *at = value; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (g_unichar_isdigit (c))
        {
          g_string_append_printf (uri, "%d", g_unichar_digit_value (c));
          n_digits++;
        }
      else if (c == '+' && n_digits == 0 && uri->len == strlen ("tel:"))
        g_string_append_c (uri, '+');
      else if (g_unichar_isalpha (c)) /* "ext. 12" is for a person to dial */
        break;
    }

  return n_digits >= 3 ? g_string_free (g_steal_pointer (&uri), FALSE) : NULL;
}

static char *
uri_of_web (const char *value)
{
  const char      *scheme = g_uri_peek_scheme (value);
  g_autofree char *with_scheme = NULL;
  g_autoptr (GUri) uri = NULL;

  if (strpbrk (value, " \t\r\n") != NULL)
    return NULL;
  if (g_strcmp0 (scheme, "http") != 0 && g_strcmp0 (scheme, "https") != 0)
    {
      if (strstr (value, "://") != NULL || strchr (value, '.') == NULL || strchr (value, '@') != NULL)
        return NULL;
      with_scheme = g_strconcat ("https://", value, NULL);
    }

  uri = g_uri_parse (with_scheme != NULL ? with_scheme : value, G_URI_FLAGS_ENCODED, NULL);
  if (uri == NULL || g_uri_get_host (uri) == NULL || *g_uri_get_host (uri) == '\0')
    return NULL;

  return g_uri_to_string (uri);
}

/**
 * liaison_people_method_uri: (skip)
 * @kind: how one is reached
 * @value: the address or number as written
 *
 * Returns: (transfer full) (nullable): what opens in the mail or phone program
 *   or the browser, always of the scheme mailto, tel, http or https; %NULL
 *   where nothing is to be opened
 */
char *
liaison_people_method_uri (LiaisonMethodKind kind,
                           const char       *value)
{
  g_autofree char *stripped = g_strstrip (g_strdup (value));

  switch (kind)
    {
    case LIAISON_METHOD_KIND_EMAIL:
      return uri_of_mail (stripped);
    case LIAISON_METHOD_KIND_PHONE:
      return uri_of_phone (stripped);
    case LIAISON_METHOD_KIND_WEB:
    case LIAISON_METHOD_KIND_PROFILE:
      return uri_of_web (stripped);
    case LIAISON_METHOD_KIND_CHAT:
    case LIAISON_METHOD_KIND_ADDRESS:
    case LIAISON_METHOD_KIND_OTHER:
    default:
      return NULL;
    }
}

static gboolean
is_profile (const char *typed)
{
  static const char *const hosts[] = { "linkedin.com/", "orcid.org/", "researchgate.net/", "mastodon", "bsky.app/", "github.com/" };

  for (guint i = 0; i < G_N_ELEMENTS (hosts); i++)
    if (strstr (typed, hosts[i]) != NULL)
      return TRUE;

  return FALSE;
}

/**
 * liaison_people_guess_method: (skip)
 * @typed: an address or number that somebody typed
 *
 * Returns: what it seems to be; it can be chosen otherwise
 */
LiaisonMethodKind
liaison_people_guess_method (const char *typed)
{
  g_autofree char *mail = uri_of_mail (typed);
  g_autofree char *web = uri_of_web (typed);
  gsize            n_phone = strspn (typed, "0123456789+-()./ ");

  if (mail != NULL)
    return LIAISON_METHOD_KIND_EMAIL;
  if (typed[n_phone] == '\0' && n_phone >= 3)
    return LIAISON_METHOD_KIND_PHONE;
  if (web != NULL)
    return is_profile (web) ? LIAISON_METHOD_KIND_PROFILE : LIAISON_METHOD_KIND_WEB;
  if (*typed == '@')
    return LIAISON_METHOD_KIND_CHAT;

  return strpbrk (typed, ",\n") != NULL ? LIAISON_METHOD_KIND_ADDRESS : LIAISON_METHOD_KIND_OTHER;
}

/**
 * liaison_people_method_icon: (skip)
 * @kind: how one is reached
 *
 * Returns: the name of its icon
 */
const char *
liaison_people_method_icon (LiaisonMethodKind kind)
{
  switch (kind)
    {
    case LIAISON_METHOD_KIND_EMAIL:
      return "mail-unread-symbolic";
    case LIAISON_METHOD_KIND_PHONE:
      return "call-start-symbolic";
    case LIAISON_METHOD_KIND_WEB:
      return "web-browser-symbolic";
    case LIAISON_METHOD_KIND_PROFILE:
      return "avatar-default-symbolic";
    case LIAISON_METHOD_KIND_CHAT:
      return "user-available-symbolic";
    case LIAISON_METHOD_KIND_ADDRESS:
      return "mark-location-symbolic";
    case LIAISON_METHOD_KIND_OTHER:
    default:
      return "contact-new-symbolic";
    }
}
