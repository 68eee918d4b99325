/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-packing.h"

G_BEGIN_DECLS

/**
 * LiaisonCardParameter:
 * @name: its name
 * @values: (element-type utf8): its values, the property's own
 *
 * A parameter of a property of a card.
 */
typedef struct
{
  const char *name;
  GList      *values;
} LiaisonCardParameter;

/**
 * LiaisonCardProperty:
 * @group: (nullable): the group it belongs to
 * @name: its name
 * @values: (element-type utf8): the parts of its value
 * @parameters: (array length=n_parameters): its parameters
 * @n_parameters: how many there are
 *
 * A property of a card, as it was parsed. What it points to belongs to the card.
 */
typedef struct
{
  const char           *group;
  const char           *name;
  GList                *values;
  LiaisonCardParameter *parameters;
  guint                 n_parameters;
} LiaisonCardProperty;

/**
 * LiaisonParsedCard:
 * @properties: (array length=n_properties): what stands in the card, in order
 * @n_properties: how many there are
 * @owner: what holds the text
 *
 * A card, as it was parsed.
 */
typedef struct
{
  LiaisonCardProperty *properties;
  guint                n_properties;
  GObject             *owner;
} LiaisonParsedCard;

/**
 * LiaisonParsers:
 * @parse_card: parses the text of one card
 * @free_card: frees a card
 * @extract_archive: takes the contacts, or an export of Liaison, out of a ZIP archive
 * @packing_new: makes a ZIP archive that a passphrase opens; the next ones fill it
 *
 * The parsers of others, and the packer that one of them brings. They bring fifty libraries along, which take longer
 * to load than the rest of Liaison; so they stand in a module that is loaded
 * when the first file is read.
 */
typedef struct
{
  LiaisonParsedCard *(*parse_card) (const char *text);
  void (*free_card) (LiaisonParsedCard *card);
  GBytes *(*extract_archive) (GBytes       *bytes,
                              const char   *passphrase,
                              gboolean     *is_cut,
                              GCancellable *cancellable,
                              GError      **error);
  LiaisonPacking *(*packing_new) (const char        *passphrase,
                                  LiaisonPackingFunc write,
                                  gpointer           data,
                                  GError           **error);
  gboolean (*packing_begin) (LiaisonPacking *self,
                             const char     *name,
                             GError        **error);
  gboolean (*packing_write) (LiaisonPacking *self,
                             const char     *text,
                             gsize           length,
                             GError        **error);
  gboolean (*packing_finish) (LiaisonPacking *self,
                              GError        **error);
  void (*packing_free) (LiaisonPacking *self);
} LiaisonParsers;

/* What the module exports: a function of this type by this name. */
#define LIAISON_PARSERS_SYMBOL "liaison_parsers_module_get"
typedef const LiaisonParsers *(*LiaisonParsersFunc) (void);

const LiaisonParsers *liaison_parsers_load (GError **error);

G_END_DECLS
