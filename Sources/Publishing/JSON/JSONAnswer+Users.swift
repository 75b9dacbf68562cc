// SPDX-License-Identifier: EUPL-1.2

public import Consultation
public import Projections

extension JSONAnswer {
  /// `weerklank.users/1`: the users by id, with their roles; a name that cannot be read is null.
  public static func users(of books: Books, texts: some TextSource) -> [UInt8] {
    bytes("weerklank.users/1", at: books.position) { json in
      json.name("users")
      json.array(books.state.users.values.sorted { $0.id < $1.id }) { json, user in
        json.object { json in
          json.member("user", id: user.id)
          json.member("name", user.name(from: texts))
          json.name("roles")
          json.array(user.roles) { json, granted in
            json.object { json in
              json.member("role", granted.role)
              json.member("dossier", id: granted.dossier)
              json.member("municipality", granted.municipality)
            }
          }
        }
      }
    }
  }
}
