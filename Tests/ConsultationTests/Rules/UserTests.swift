// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import Testing

@Suite struct `A user` {
  @Test func `is added with a sealed name and roles`() {
    Given().when(
      .addUser(AddUser(user: "u-9", name: "Ank Lindeboom", roles: [.reader, .handler, .reader])),
      then: [
        Decided(
          .user("u-9"),
          .userAdded(UserAdded(user: "u-9", texts: .typed([.name: "Ank Lindeboom"])))),
        Decided(.user("u-9"), .roleGranted(RoleGranted(user: "u-9", role: .reader))),
        Decided(.user("u-9"), .roleGranted(RoleGranted(user: "u-9", role: .handler))),
      ])
  }

  @Test func `who is there only gets the roles that he has not`() {
    let again = AddUser(user: "u-2", name: "Merel Wolkenveld", roles: [.handler, .approver])
    Given().when(
      .addUser(again), happens: [.roleGranted(RoleGranted(user: "u-2", role: .approver))])
    Given(.consultation, .addUser(again)).when(.addUser(again), then: [])
  }

  @Test func `gets at least one role, for a dossier that there is`() {
    Given().when(
      .addUser(AddUser(user: "u-9", name: "Ank Lindeboom")), rejected: "role-needed")
    Given().when(
      .addUser(AddUser(user: "u-9", name: "Ank Lindeboom", roles: [.reader], dossier: "zorg")),
      rejected: "unknown-dossier")
  }

  @Test(arguments: [
    ("ank", "Ank Lindeboom"), ("u-lindeboom", "Ank Lindeboom"), ("lindebooma", "Ank Lindeboom"),
    ("jose-9", "José van Dam"), ("u-sorensen", "Mads Sørensen"),
  ])
  func `has no id that gives away the name`(id: String, name: String) throws {
    let user = try #require(UserID(id))
    Given().when(
      .addUser(AddUser(user: user, name: name, roles: [.reader])), rejected: "name-in-id")
  }

  @Test(arguments: [("u-van", "José van Dam"), ("u-de", "Bo de Wit"), ("bo", "Bo de Wit")])
  func `may have an id with a particle or two letters of the name`(id: String, name: String)
    throws
  {
    let user = try #require(UserID(id))
    let command = Command.addUser(AddUser(user: user, name: name, roles: [.reader]))
    Given(.consultation, command).when(command, then: [])
  }
}
