/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-other-detail.h"

#include <locale.h>

static void
test_reads_properties (void)
{
  static const struct
  {
    const char *line, *label, *shown;
  } cases[] = {
    { "ANNIVERSARY:2011-06-04", "Anniversary", "4 June 2011" },
    { "ANNIVERSARY:--06-04", "Anniversary", "4 June" },
    { "ANNIVERSARY:the summer of 2011", "Anniversary", "the summer of 2011" },
    { "X-ABDATE;X-LABEL=\"Tenure\":2020-09-01", "Tenure", "1 September 2020" },
    { "RELATED;TYPE=\"spouse\";VALUE=text:Kim\\, of Ghent", "Spouse", "Kim, of Ghent" },
    { "RELATED;TYPE=\"friend,co-worker\";VALUE=text:Uta", "Friend", "Uta" },
    { "RELATED;TYPE=\"tuba teacher\";VALUE=text:Uta", "tuba teacher", "Uta" },
    { "RELATED;VALUE=text:Uta", "Related Person", "Uta" },
    { "PHOTO;VALUE=uri:https://example.org/a.jpg", "Photo", "https://example.org/a.jpg" },
    { "PHOTO:data:image/png\\;base64\\,iVBOR", "Photo", "Kept for exports" },
    { "X-COLUMN;NAME=\"Room: north\":Two\\nThree", "Room: north", "Two\nThree" },
    { "impp;TYPE=home:xmpp:ana@example.org", "Chat", "xmpp:ana@example.org" },
    { "ROLE:Preservation lead", "Role", "Preservation lead" },
    { "X-SHOE-SIZE:38", "X-SHOE-SIZE", "38" },
    { "X-ODD:\\", "X-ODD", "\\" },
    { "X-ODD;A=\":38", NULL, NULL },
    { "RELATED;TYPE=\"spouse\";VALUE=uri:urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6", NULL, NULL },
    { "X-EMPTY:", NULL, NULL },
    { "no property", NULL, NULL },
    { "", NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LiaisonOtherDetail) detail = liaison_other_detail_parse (cases[i].line);

      g_test_message ("%s", cases[i].line);
      g_assert_cmpstr (detail != NULL ? detail->label : NULL, ==, cases[i].label);
      g_assert_cmpstr (detail != NULL ? detail->shown : NULL, ==, cases[i].shown);
    }
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/exchange/other-detail/says-what-imports-could-not-place", test_reads_properties);

  return g_test_run ();
}
