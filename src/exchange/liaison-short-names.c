/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-short-names.h"

/* Folded forms of one name, the full one first. A short form of several names
 * stands with the commonest. */
static const char *const families[] = {
  "alexander alex sandy sascha alejandro alec",
  "andrew andy drew andreas andres",
  "anthony tony antonio toni anton",
  "barbara barb babs",
  "benjamin ben benny",
  "catherine katherine kathryn cathy kathy kate katie cat kit catalina katharina kati",
  "charles charlie chuck carlos carl karl",
  "christina christine chris tina cristina",
  "christopher kris",
  "cynthia cindy",
  "daniel dan danny dani",
  "david dave davy",
  "deborah debra deb debbie",
  "dolores lola",
  "dorothy dot dottie dorothea",
  "edward ed eddie ted eduardo eduard",
  "elizabeth liz lizzie beth betty eliza elisabeth lisa elsa",
  "eugene gene",
  "frances fran",
  "francis frank francisco paco franz",
  "frederick fred freddie friedrich fritz federico",
  "gerald gerry jerry",
  "gregory greg",
  "guadalupe lupe",
  "harold harry hal",
  "henry hank heinrich heinz enrique",
  "isabel isabella isa bella",
  "jacob jake",
  "james jim jimmy jamie jaime",
  "jennifer jen jenny",
  "jessica jess jessie",
  "johannes hans",
  "john jack johnny juan jean",
  "jonathan jon jonny",
  "joseph joe joey jose pepe josef sepp",
  "joshua josh",
  "judith judy jude",
  "kenneth ken kenny",
  "lawrence laurence larry lorenzo",
  "leonard len lenny",
  "manuel manolo manu",
  "margaret maggie meg peggy greta margarita margarete gretchen",
  "maria marie mary maruja mari",
  "martin marty",
  "matthew matt mateo matthias",
  "maximilian max",
  "michael mike mick mickey miguel michel",
  "nathaniel nathan nate",
  "nicholas nick nicky nicolas klaus nikolaus",
  "pamela pam",
  "patricia pat patty trish tricia",
  "patrick paddy",
  "peter pete pedro",
  "philip phil felipe philipp",
  "raymond ray ramon",
  "rebecca becky becca",
  "richard rich rick dick ricky ricardo",
  "robert rob bob bobby robbie roberto",
  "ronald ron ronnie",
  "rosario charo",
  "samuel sam sammy",
  "sandra",
  "stephanie steph steffi",
  "stephen steven steve esteban stefan",
  "susan susanna susannah sue susie",
  "theodore theo",
  "theresa teresa terry tess",
  "thomas tom tommy tomas",
  "timothy tim",
  "ursula uschi",
  "victoria vicky",
  "vincent vince vicente",
  "walter walt",
  "william bill billy will willy liam guillermo wilhelm",
  "zachary zach",
};

/**
 * liaison_short_names_find:
 * @folded: a word of a name, folded
 *
 * Returns: (transfer none): the full form of a given name: "robert" for "bob";
 *   the word itself where it is no short form
 */
const char *
liaison_short_names_find (const char *folded)
{
  static GHashTable *names; /* short form -> full form */
  const char        *full;

  if (g_once_init_enter (&names))
    {
      GHashTable *table = g_hash_table_new (g_str_hash, g_str_equal);

      for (guint i = 0; i < G_N_ELEMENTS (families); i++)
        {
          char **forms = g_strsplit (families[i], " ", -1);

          for (guint j = 0; forms[j] != NULL; j++)
            g_hash_table_insert (table, forms[j], forms[0]); /* kept as long as the process */
          g_free (forms);
        }
      g_once_init_leave (&names, table);
    }

  full = g_hash_table_lookup (names, folded);

  return full != NULL ? full : folded;
}
