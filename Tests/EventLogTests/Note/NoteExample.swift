// SPDX-License-Identifier: EUPL-1.2

import EventLog

/// A head, its cosignature and a proof that another program made and a third one accepts: the log's
/// key has the seed 00..1f, the witness's 20..3f, the lines are `{"n":0}` `{"n":1}` `{"n":2}`.
enum NoteExample {
  static let logKey = "weerklank.example/test+ffbf88ad+AQOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4"
  static let witnessKey = "witness.example/w1+20324abe+BCmsuuFBvMrwsi4alNNNC8c2HlJtC/4SyJeUvJMilm3X"
  static let lines = (0...2).map { Array("{\"n\":\($0)}".utf8) }
  /// When the witness saw the head.
  static let seen: UInt64 = 1_763_683_200

  static let text = """
    weerklank.example/test
    3
    LP73YnWX4AtWSXV3Stco7yEHBnWfym1kE4xt/By/LNo=

    """

  static let note =
    text + """

      — weerklank.example/test /7+IrUl0/QzqaYL7yFS3E8S9B1TdAIoksPDi1u2Wo+qB577BL1IiTOjAjbYIQVESbaspPC9JleKJtFceTVf3h83+OAs=
      — witness.example/w1 IDJKvgAAAABpH6uAsTFHacB5hsAwrqjmzZVcw5yXrov4PCeefWKxIkPqpmRzuq+Y1m7DY+3nGhEuL8faIlTmqkBZU/gjg48q+eKbBg==

      """

  static let proof =
    """
    c2sp.org/tlog-proof@v1
    index 1
    +UBwq/0toL9ykC6xOoCOeU+VTZ4nRcaCoVj27Q1KwDY=
    PR3ndt8IbBrp9wSdK7DAR1rRQYX5h+Bk6NENyy20oyI=


    """ + note

  static let logSigner = SigningKey(name: "weerklank.example/test", seed: Array(0..<32))
  static let witnessSigner = SigningKey(name: "witness.example/w1", seed: Array(32..<64))
}
